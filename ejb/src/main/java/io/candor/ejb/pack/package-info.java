/**
 * Tenant packs: a tenant described as files. {@link io.candor.ejb.pack.PackReader} turns a folder into a
 * {@link io.candor.ejb.pack.TenantPack} or names every fault with file and line; {@link io.candor.ejb.pack.PackImport} stores a whole
 * pack in one transaction or nothing of it.
 */
package io.candor.ejb.pack;
