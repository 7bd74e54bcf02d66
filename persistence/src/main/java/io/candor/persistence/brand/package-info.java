/**
 * What makes a {@link io.candor.persistence.tenant.Brand} fit to be shown: colours that can be read ({@link
 * io.candor.persistence.brand.Legibility}) and a logo that can do nothing but be looked at ({@link io.candor.persistence.brand.Logo}).
 * Pure values; uses the tenant's brand and nothing else.
 */
package io.candor.persistence.brand;
