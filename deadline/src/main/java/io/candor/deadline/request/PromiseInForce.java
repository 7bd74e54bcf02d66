package io.candor.deadline.request;

import io.candor.persistence.promise.PromiseRule;

/**
 * A promise of the policy version that was in force when the request was received.
 *
 * @param number the promise's number in the version
 * @param version the version's label
 * @param rule what is promised
 * @param soft whether the text weakens it ("most", "generally")
 */
public record PromiseInForce(String number, String version, PromiseRule rule, boolean soft) {}
