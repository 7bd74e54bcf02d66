package io.candor.deadline.wording;

import io.candor.persistence.shared.Span;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts explanations into a language. English where there is no translation. Nothing in the result is marked up or escaped. */
public final class DeadlineTexts {

    private static final String BUNDLE = DeadlineTexts.class.getPackageName() + ".wording";

    private final Locale locale;
    private final ResourceBundle texts;
    private final DateTimeFormatter dates;

    private DeadlineTexts(Locale locale, String datePattern) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle(
                BUNDLE,
                locale,
                DeadlineTexts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.dates = DateTimeFormatter.ofPattern(datePattern == null ? texts.getString("DATE") : datePattern, locale);
    }

    /** The texts of a language, with dates as that language writes them. */
    public static DeadlineTexts in(Locale locale) {
        return new DeadlineTexts(locale, null);
    }

    /**
     * The texts of a language, with dates as the tenant writes them.
     *
     * @param datePattern a java.time pattern
     * @throws IllegalArgumentException if it is none
     */
    public static DeadlineTexts in(Locale locale, String datePattern) {
        return new DeadlineTexts(locale, datePattern);
    }

    /** One sentence with what binds, and one for each remark. */
    public String text(Explanation explanation) {
        String main = Stream.concat(explanation.clauses().stream(), Stream.of(explanation.verdict()))
                .map(this::text)
                .collect(Collectors.joining("; "));
        return Stream.concat(Stream.of(main), explanation.remarks().stream().map(this::text))
                .map(this::sentence)
                .collect(Collectors.joining(" "));
    }

    /** The words of one phrase, without the full stop. */
    public String text(Phrase phrase) {
        Object[] arguments = phrase.arguments().stream().map(this::shown).toArray();
        return new MessageFormat(texts.getString(phrase.key()), locale).format(arguments);
    }

    /** A span in words: "one month", "30 days". */
    public String text(Span span) {
        return new MessageFormat(texts.getString(span.unit().name()), locale).format(new Object[] {span.amount()});
    }

    private Object shown(Object argument) {
        if (argument instanceof LawName name) {
            return name.in(locale);
        }
        if (argument instanceof Span span) {
            return text(span);
        }
        if (argument instanceof LocalDate day) {
            return dates.format(day);
        }
        if (argument instanceof ZonedDateTime at) {
            String time = DateTimeFormatter.ofPattern("HH:mm", locale).format(at);
            return new MessageFormat(texts.getString("DATE_AND_TIME"), locale)
                    .format(new Object[] {dates.format(at), time, at.getZone().getId()});
        }
        return argument;
    }

    private String sentence(String words) {
        int first = Character.charCount(words.codePointAt(0));
        return words.substring(0, first).toUpperCase(locale) + words.substring(first) + ".";
    }
}
