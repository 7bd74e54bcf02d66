package io.candor.web.centre.consent;

import io.candor.persistence.consent.ledger.ConsentMethod;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A choice as the visitor's browser remembers it, in the cookie that banner and preference centre share. The cookie is the visitor's own:
 * nothing in it is believed beyond what they may choose anyway.
 *
 * @param notice number of the notice that was shown
 * @param givenAt when they chose, UTC, whole seconds
 * @param method how
 * @param subject their pseudonym, made by their browser or here
 * @param key names the choice to the ledger, so that handing it in again stores it once
 * @param granted keys of the categories that were allowed
 * @param stored whether the ledger has acknowledged it
 */
record CookieChoice(
        int notice,
        Instant givenAt,
        ConsentMethod method,
        String subject,
        String key,
        SortedSet<String> granted,
        boolean stored) {

    private static final String CATEGORY = "[a-z][a-z0-9-]{0,39}";
    private static final Pattern FORM =
            Pattern.compile("1\\.([1-9]\\d{0,8})\\.(\\d{1,11})\\.([bcga])\\.([A-Za-z0-9_-]{22})"
                    + "\\.([A-Za-z0-9_-]{22})\\.((?:" + CATEGORY + "(?:~" + CATEGORY + "){0,99})?)\\.([ps])");
    private static final int LONGEST = 3_000;

    /** Keeps the categories in order. */
    CookieChoice {
        granted = Collections.unmodifiableSortedSet(new TreeSet<>(granted));
    }

    /** The choice that a cookie's value holds; empty if it cannot be read, which counts as no choice. */
    static Optional<CookieChoice> parse(String value) {
        if (value == null || value.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(value);
        if (!form.matches()) {
            return Optional.empty();
        }
        List<String> granted =
                form.group(6).isEmpty() ? List.of() : List.of(form.group(6).split("~"));
        try {
            return Optional.of(new CookieChoice(
                    Integer.parseInt(form.group(1)),
                    Instant.ofEpochSecond(Long.parseLong(form.group(2))),
                    methodOf(form.group(3).charAt(0)),
                    form.group(4),
                    form.group(5),
                    new TreeSet<>(granted),
                    form.group(7).equals("s")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The cookie's value, which {@link #parse} reads back. */
    String value() {
        return "1." + notice + '.' + givenAt.getEpochSecond() + '.'
                + Character.toLowerCase(method.name().charAt(0)) + '.' + subject + '.' + key + '.'
                + String.join("~", granted) + '.' + (stored ? 's' : 'p');
    }

    /** The same choice, acknowledged by the ledger. */
    CookieChoice acknowledged() {
        return new CookieChoice(notice, givenAt, method, subject, key, granted, true);
    }

    /** The answer for each category that was asked about. */
    SortedMap<String, Boolean> answers(Collection<String> asked) {
        var answers = new TreeMap<String, Boolean>();
        asked.forEach(category -> answers.put(category, granted.contains(category)));
        return answers;
    }

    /** Whether the person chose, as opposed to the browser's signal alone. */
    boolean isExplicit() {
        return method != ConsentMethod.GPC;
    }

    private static ConsentMethod methodOf(char letter) {
        for (ConsentMethod method : ConsentMethod.values()) {
            if (Character.toLowerCase(method.name().charAt(0)) == letter) {
                return method;
            }
        }
        throw new IllegalArgumentException("no method begins with " + letter);
    }
}
