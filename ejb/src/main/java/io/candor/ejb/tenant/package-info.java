/** Tenants and members: who they are, who may see what, and the import of tenant packs. */
package io.candor.ejb.tenant;
