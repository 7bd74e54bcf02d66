/**
 * How a tenant proves that a host name is its own: {@link io.candor.ejb.tenant.domain.DomainClaiming} takes claims and looks for their
 * records in the DNS, {@link io.candor.ejb.tenant.domain.DomainQueries} shows them.
 */
package io.candor.ejb.tenant.domain;
