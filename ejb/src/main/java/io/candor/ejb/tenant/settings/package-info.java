/**
 * What a centre says about its company, as members see and change it: {@link io.candor.ejb.tenant.settings.ProfileQueries} and {@link
 * io.candor.ejb.tenant.settings.ProfileEditing}; what may be said is decided by {@link io.candor.ejb.tenant.settings.ProfileRules}.
 */
package io.candor.ejb.tenant.settings;
