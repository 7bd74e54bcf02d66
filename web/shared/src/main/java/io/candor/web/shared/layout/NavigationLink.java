package io.candor.web.shared.layout;

/**
 * A link of the navigation.
 *
 * @param href where it leads, on this host
 * @param label in the page's language
 * @param hint what is found there, in one sentence
 * @param current whether it leads to this very page or the part of the centre that it belongs to
 */
public record NavigationLink(String href, String label, String hint, boolean current) {}
