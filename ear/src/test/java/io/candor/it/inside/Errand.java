package io.candor.it.inside;

/**
 * What the tried tasks know.
 *
 * @param what which test's
 * @param failures how often it fails before it succeeds
 */
public record Errand(String what, int failures) {}
