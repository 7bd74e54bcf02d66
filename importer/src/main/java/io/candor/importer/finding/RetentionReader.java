package io.candor.importer.finding;

import io.candor.importer.finding.Facts.Retention;
import io.candor.importer.grammar.Periods.Period;
import io.candor.importer.outline.Block;
import io.candor.importer.text.Lexicon;
import io.candor.importer.text.Passage;
import io.candor.importer.text.Words;
import io.candor.persistence.processing.RetentionRow;
import io.candor.persistence.promise.PromiseRule.RetentionEvent;
import io.candor.persistence.shared.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads how long data is kept: from the sections about it, and from tables with a column for it. */
final class RetentionReader {

    private static final int LONGEST_CATEGORY = 90;

    private final Reading reading;
    private final Lexicon lexicon;

    RetentionReader(Reading reading) {
        this.reading = reading;
        this.lexicon = reading.lexicon();
    }

    List<Finding<Retention>> retention() {
        var found = new ArrayList<Finding<Retention>>();
        reading.about("retention")
                .filter(statement -> !statement.section().isAbout("cookies"))
                .forEach(statement -> statement(statement, found));
        for (Table table : Table.in(reading)) {
            if (table.has("data") && table.has("lifetime")) {
                table.rows().forEach(row -> row(table, row, found));
            }
        }
        return List.copyOf(found);
    }

    private void row(Table table, Block row, List<Finding<Retention>> found) {
        Words words = Words.of(table.cell("lifetime", row).text());
        var rule = rule(words);
        if (rule != null) {
            found.add(new Finding<>(
                    new Retention(table.cell("data", row).text(), rule, reason(rule, words)),
                    row.range(),
                    "row of a table of data",
                    table.section().anchor(),
                    row.text(),
                    lexicon.has("weak", words),
                    true));
        }
    }

    private void statement(Statement statement, List<Finding<Retention>> found) {
        Words words = statement.words();
        boolean labelled = statement.isItem() && !statement.label().isEmpty();
        boolean keeps = lexicon.has("retain", words);
        boolean erasure = (lexicon.has("trigger.REQUEST", words) || lexicon.has("trigger.ACCOUNT_CLOSURE", words))
                && (lexicon.has("erase", words) || lexicon.has("anonymise", words));
        if (!labelled && (!keeps || erasure)) {
            exception(statement, found);
            return;
        }
        var rule = rule(words);
        if (rule != null) {
            String category = labelled ? category(statement) : subject(words);
            found.add(statement.finding(
                    new Retention(category, rule, reason(rule, words)), "time of keeping", reading.isSoft(statement)));
        }
    }

    /** "..., except for invoices, which tax law makes us keep for 7 years": what is left out of an erasure has a time of its own. */
    private void exception(Statement statement, List<Finding<Retention>> found) {
        Words words = statement.words();
        var except = lexicon.find("except", words, 0).orElse(null);
        if (except == null || except.last() + 1 >= words.size() || !lexicon.has("retain", words)) {
            return;
        }
        List<Period> periods = reading.periods().in(words).stream()
                .filter(period -> period.first() > except.last())
                .toList();
        if (!periods.isEmpty()) {
            String rest = words.source()
                    .substring(words.words().get(except.last() + 1).start());
            String category = rest.split("[,.;]| which | that ", 2)[0].strip();
            var rule = new RetentionRow.Rule(
                    RetentionRow.Kind.FIXED, periods.get(0).span(), null, null, null);
            found.add(statement.finding(
                    new Retention(category, rule, ""), "time of keeping of an exception", reading.isSoft(statement)));
        }
    }

    /** How long, or null if the words do not say. */
    private RetentionRow.Rule rule(Words words) {
        List<Period> periods = reading.periods().in(words);
        if (!periods.isEmpty() && periods.get(0).shortest() != null) {
            return new RetentionRow.Rule(
                    RetentionRow.Kind.RANGE,
                    null,
                    null,
                    periods.get(0).shortest(),
                    periods.get(0).span());
        }
        if (periods.isEmpty() && lexicon.has("per-plan", words)) {
            return new RetentionRow.Rule(RetentionRow.Kind.RANGE, null, null, null, null);
        }
        List<String> events = lexicon.which("event.", words);
        if (!events.isEmpty()) {
            Span span = periods.isEmpty()
                    ? new Span(0, Span.Unit.DAYS)
                    : periods.get(0).span();
            return new RetentionRow.Rule(RetentionRow.Kind.AFTER_EVENT, span, event(events.get(0), words), null, null);
        }
        if (!periods.isEmpty()) {
            return new RetentionRow.Rule(RetentionRow.Kind.FIXED, periods.get(0).span(), null, null, null);
        }
        return lexicon.has("unspecified", words)
                ? new RetentionRow.Rule(RetentionRow.Kind.UNSPECIFIED, null, null, null, null)
                : null;
    }

    /** The known event, or null: "until you remove them" is an event of its own for anything but credentials. */
    private RetentionEvent event(String name, Words words) {
        boolean other = name.equals("OTHER") || name.equals("CREDENTIAL_REMOVAL") && !isCredential(words);
        return other ? null : RetentionEvent.valueOf(name);
    }

    private boolean isCredential(Words words) {
        // The label of a row is no part of its words: "Credentials: stored until removed" says no other thing that is
        // removed.
        return lexicon.has("credential", words)
                || !lexicon.has("retain", Words.of(words.source().split(" until ")[0]))
                || words.source().toLowerCase(Locale.ROOT).startsWith("stored");
    }

    private String category(Statement statement) {
        // "Communication: Support communications retained for 3 years" says in its words what the label is about.
        Words words = statement.words();
        boolean named = words.size() > 0 && !lexicon.has("until", words.at(0)) && !lexicon.has("retain", words.at(0));
        return lexicon.find("retain", words, 0)
                .filter(match -> named && match.first() > 1 && match.first() < 5)
                .map(match -> statement.label() + ": "
                        + cut(statement
                                .body()
                                .substring(0, words.words().get(match.first()).start())))
                .orElse(statement.label());
    }

    /** What is kept: the words before the verb, or the object behind it. */
    private String subject(Words words) {
        // "Deleted notes stay ...": the first word is no verb yet.
        var verb = lexicon.find("retain", words, 1).orElse(null);
        if (verb == null) {
            return cut(words.source());
        }
        String before =
                words.source().substring(0, words.words().get(verb.first()).start());
        boolean own = isPronoun(before);
        return cut(own ? words.source().substring(words.words().get(verb.last()).end()) : before);
    }

    private static boolean isPronoun(String before) {
        return before.toLowerCase(Locale.ROOT)
                .matches("(?:we|wir|nous)(?: (?:may|will|only|usually|typically|also))? ?");
    }

    /** Words up to the preposition that begins the time, without helping verbs. */
    private static String cut(String words) {
        String cut = words.strip()
                .replaceFirst(
                        "(?i)\\s+(?:for|until|as long|only as|while|longer|after|within|nach|bis|für|zehn|pendant|jusqu)\\b.*$",
                        "")
                .replaceFirst(
                        "(?i)(?:\\s+(?:is|are|was|were|be|may|will|typically|usually|generally|werden|wird|sont|est))+\\s*$",
                        "")
                .replaceFirst("[\\s,.;:]+$", "");
        return cut.length() <= LONGEST_CATEGORY ? cut : cut.substring(0, LONGEST_CATEGORY);
    }

    private static String reason(RetentionRow.Rule rule, Words words) {
        return rule.kind() == RetentionRow.Kind.UNSPECIFIED
                ? Passage.of(words.source(), 0, words.source().length()).text()
                : "";
    }
}
