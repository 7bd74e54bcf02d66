/**
 * The wall between tenants: who the current tenant is, and how Hibernate learns of it. Depends on nothing but the shared package.
 * Start reading at {@link io.candor.persistence.tenancy.CurrentTenant}; docs/tenancy.md tells the whole story.
 */
package io.candor.persistence.tenancy;
