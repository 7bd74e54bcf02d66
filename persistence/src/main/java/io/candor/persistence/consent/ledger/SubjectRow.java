package io.candor.persistence.consent.ledger;

/**
 * What leads from a person's submission to its record; deleted when the person is erased.
 *
 * @param clientKey the key that the browser made for the submission
 * @param requestHash of the submission, to tell a repeat from another one under the same key
 * @param lookup the subject's hash under the tenant's key
 * @param secret 32 random bytes, the same for all submissions of the subject
 * @param position of the record
 */
public record SubjectRow(String clientKey, byte[] requestHash, byte[] lookup, byte[] secret, long position) {}
