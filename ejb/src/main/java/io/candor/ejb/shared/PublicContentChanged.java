package io.candor.ejb.shared;

/**
 * Something that the current tenant's public pages show has changed. Observed in the same transaction, which raises the tenant's
 * revision, so that every node drops the pages it keeps when, and only when, the change is committed.
 */
public record PublicContentChanged() {}
