package io.candor.importer.outline;

import io.candor.importer.text.Range;

/**
 * A link of the original.
 *
 * @param range the linked words
 * @param url where it leads: http, https or mailto only
 */
public record Link(Range range, String url) {}
