/**
 * Keycloak's realm of staff accounts, as far as Candor writes to it: accounts with a password, an organization for each tenant, its
 * members, the end of sessions. Everything about a tenant follows Candor's own data, by tasks that can be repeated and wait while Keycloak
 * is away. Start reading at {@link io.candor.ejb.directory.DirectoryFollowing}.
 */
package io.candor.ejb.directory;
