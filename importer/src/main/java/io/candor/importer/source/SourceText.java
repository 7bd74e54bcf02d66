package io.candor.importer.source;

import io.candor.importer.outline.Block;
import io.candor.importer.outline.Link;
import java.util.List;

/**
 * A document as text.
 *
 * @param dialect what it came as
 * @param original the text that all ranges mean: for text and Markdown as it came, for the others as it was taken out of the document
 * @param blocks its blocks, for HTML, DOCX and PDF; null where they have to be told from the lines
 * @param links in its order
 * @param repairs what had to be guessed to read the bytes
 * @param removals what was taken out because a policy page must not hold it, each in a few words
 */
public record SourceText(
        Dialect dialect,
        String original,
        List<Block> blocks,
        List<Link> links,
        List<Repair> repairs,
        List<String> removals) {}
