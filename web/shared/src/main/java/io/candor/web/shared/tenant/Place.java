package io.candor.web.shared.tenant;

import io.candor.ejb.tenant.TenantQueries.TenantRef;

/**
 * The centre that an address points at.
 *
 * @param tenant whose centre it is
 * @param ownHost whether the centre is the whole host; otherwise it lies under {@code /c/slug} on the platform's host
 * @param path inside the centre; empty for {@code /c/slug} without the closing slash, otherwise beginning with a slash
 */
public record Place(TenantRef tenant, boolean ownHost, String path) {}
