/** How far Keycloak's organizations follow the tenants' members. Start reading at {@link io.candor.persistence.directory.DirectoryEntry}. */
package io.candor.persistence.directory;
