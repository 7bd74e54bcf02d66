package io.candor.ejb.onboarding.draft;

import io.candor.importer.text.Range;
import java.util.List;

/**
 * A finding of the importer as a member sees and decides it.
 *
 * @param key stable as long as the document is the same, in the form of a path's part
 * @param kind what it is
 * @param value what is published if nothing else is decided: a {@code PromiseRule} or one of the records below and of {@code Facts}
 * @param range where it stands in the original
 * @param rule name of the importer's rule that found it
 * @param anchor the section that holds it
 * @param sentence that says it, word for word
 * @param soft whether the text weakens it
 * @param sure false if a person has to look at it
 * @param rejected whether it is left out
 * @param edited whether somebody has changed the value
 */
public record ReviewItem(
        String key,
        Kind kind,
        Object value,
        Range range,
        String rule,
        String anchor,
        String sentence,
        boolean soft,
        boolean sure,
        boolean rejected,
        boolean edited) {

    /** What a finding is about, in the order of the page. */
    public enum Kind {
        PROMISE,
        RIGHT,
        COMPANY,
        ADDRESS,
        MAILBOX,
        REGULATOR,
        STORAGE,
        PROCESSOR,
        RETENTION
    }

    /** The registered name of the company. */
    public record CompanyName(String name) {}

    /** The lines of a postal address. */
    public record PostalAddress(List<String> lines) {}

    /** An authority; the address may be null. */
    public record Authority(String name, String url) {}
}
