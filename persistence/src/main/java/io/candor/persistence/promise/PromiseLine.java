package io.candor.persistence.promise;

/**
 * A promise as an author writes it down.
 *
 * @param code short name by which people refer to it, unique in the version
 * @param rule what is promised
 * @param proof how it can be known whether it is kept
 * @param soft whether the text weakens it ("may", "generally", "typically", "most", "where necessary"): such a promise is never shown
 *     as kept without data
 * @param source where it stands
 */
public record PromiseLine(String code, PromiseRule rule, Promise.Proof proof, boolean soft, Promise.Source source) {}
