package io.candor.importer.finding;

import io.candor.importer.text.Range;

/**
 * Something that was understood, and why.
 *
 * @param value what was understood
 * @param range where it stands in the original
 * @param rule name of the rule that found it
 * @param anchor the section that holds it; empty for words before the first heading
 * @param sentence the sentence, list item or table row that says it, word for word
 * @param soft whether the text weakens it ("may", "generally", "most", "where necessary")
 * @param sure false if a person has to look at it, because it could be read otherwise
 */
public record Finding<T>(
        T value, Range range, String rule, String anchor, String sentence, boolean soft, boolean sure) {

    /** The same finding with another value. */
    public <S> Finding<S> with(S other) {
        return new Finding<>(other, range, rule, anchor, sentence, soft, sure);
    }
}
