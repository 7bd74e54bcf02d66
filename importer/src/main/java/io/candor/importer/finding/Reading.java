package io.candor.importer.finding;

import io.candor.importer.grammar.Dates;
import io.candor.importer.grammar.Lifetimes;
import io.candor.importer.grammar.Periods;
import io.candor.importer.outline.Outline;
import io.candor.importer.text.Lexicon;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text with everything that reads it: the outline, its sentences, the vocabulary and the grammars of its language.
 *
 * @param outline its sections
 * @param statements its sentences
 * @param lexicon the vocabulary
 * @param periods reads lengths of time
 * @param dates reads dates
 * @param lifetimes reads lifetimes
 */
public record Reading(
        Outline outline,
        List<Statement> statements,
        Lexicon lexicon,
        Periods periods,
        Dates dates,
        Lifetimes lifetimes) {

    /** Prepares an outline for reading. */
    public static Reading of(Outline outline) {
        Lexicon lexicon = outline.lexicon();
        return new Reading(
                outline,
                Statements.of(outline),
                lexicon,
                new Periods(lexicon),
                new Dates(lexicon),
                new Lifetimes(lexicon));
    }

    /** The sentences of sections about a topic. */
    public Stream<Statement> about(String topic) {
        return statements.stream().filter(statement -> statement.section().isAbout(topic));
    }

    /** Whether a sentence expresses a concept. */
    public boolean says(String concept, Statement statement) {
        return lexicon.has(concept, statement.words());
    }

    /** Whether a sentence is weakened, by itself or by the lead of its list. */
    public boolean isSoft(Statement statement) {
        boolean own = (says("weak", statement) || says("vague", statement)) && !says("obligation-may", statement);
        return own
                || statement.lead() != null
                        && says("weak", statement.lead())
                        && !says("obligation-may", statement.lead());
    }
}
