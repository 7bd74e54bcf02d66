/**
 * Host names of centres and how a tenant proves that one is its own. Start reading at {@link
 * io.candor.persistence.tenant.domain.DomainClaim}; what can be a host name is decided by {@link
 * io.candor.persistence.tenant.domain.HostName}. Host names that are proved become values of the tenant itself, by which it is found.
 */
package io.candor.persistence.tenant.domain;
