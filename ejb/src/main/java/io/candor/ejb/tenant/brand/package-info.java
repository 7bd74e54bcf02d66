/**
 * A centre's colours and logo: what members see of them ({@link io.candor.ejb.tenant.brand.BrandQueries}), how they change them ({@link
 * io.candor.ejb.tenant.brand.BrandEditing}), and what becomes of a file that is uploaded ({@link io.candor.ejb.tenant.brand.LogoFile}).
 */
package io.candor.ejb.tenant.brand;
