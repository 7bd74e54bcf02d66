package io.candor.ejb.tenant.settings;

/**
 * The current tenant's name, languages or company have changed, in this transaction.
 *
 * @param languageBefore the default language that was
 * @param language the default language that is
 */
public record CompanyChanged(String languageBefore, String language) {}
