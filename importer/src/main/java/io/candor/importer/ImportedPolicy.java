package io.candor.importer;

import io.candor.importer.finding.Facts;
import io.candor.importer.finding.Finding;
import io.candor.importer.outline.MarkdownWriter;
import io.candor.importer.outline.Outline;
import io.candor.importer.source.Dialect;
import io.candor.importer.source.Repair;
import io.candor.persistence.promise.PromiseRule;
import java.util.List;

/**
 * A policy as the importer understood it. Nothing in it is invented: what the text does not hold is empty here and named in
 * {@link #missing()}.
 *
 * @param dialect what the document was
 * @param original the text that every range means
 * @param outline title and sections
 * @param facts what it says about its company
 * @param promises typed, in the order of the text
 * @param repairs what was read otherwise than written; undone by giving their ids to the next reading
 * @param removals what was taken out because no policy page may hold it
 * @param missing what has to be asked for
 */
public record ImportedPolicy(
        Dialect dialect,
        String original,
        Outline outline,
        Facts facts,
        List<Finding<PromiseRule>> promises,
        List<Repair> repairs,
        List<String> removals,
        List<Missing> missing) {

    /** What a policy centre needs and a text can lack. */
    public enum Missing {
        TITLE,
        DATE,
        LEGAL_ENTITY,
        POSTAL_ADDRESS,
        PRIVACY_MAILBOX,
        REGULATOR,
        LEGAL_BASES,
        RIGHTS,
        RESPONSE_TIME,
        RETENTION,
        PROCESSORS,
        STORAGE,
        CHILDREN
    }

    /** What it calls itself; blank if it does not say. */
    public String title() {
        return outline.title().text();
    }

    /** BCP 47 tag of its language. */
    public String language() {
        return outline.lexicon().language();
    }

    /**
     * The text as Candor keeps it: Markdown with explicit anchors.
     *
     * @param titleIfMissing the title to give it if it has none; blank for none
     */
    public String markdown(String titleIfMissing) {
        return MarkdownWriter.write(outline, title().isBlank() ? titleIfMissing : title());
    }
}
