package io.candor.web.shared.layout;

/**
 * The same page in another language.
 *
 * @param tag BCP 47
 * @param name of the language, in itself
 * @param href the page on this host
 * @param current whether this page is in it
 */
public record LanguageLink(String tag, String name, String href, boolean current) {}
