package io.candor.persistence.notice.ownership;

import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.shared.RefusedException;
import java.time.LocalDate;
import java.util.List;

/**
 * Who will own the company that is responsible for people's data, or the part of it that is.
 *
 * @param owner the new owner's name, of 200 characters at most, no control characters
 * @param from since when, a day of the tenant's calendar
 * @param words what it means for people and their data, of 20 to 4,000 characters in each language
 */
public record OwnershipNews(String owner, LocalDate from, LocalizedText words) {

    private static final int LONGEST_NAME = 200;
    /** Fewer characters than that explain nothing. */
    public static final int SHORTEST = 20;

    /** More characters than that nobody reads in a mail. */
    public static final int LONGEST = 4000;

    /**
     * @throws RefusedException {@code error.ownership-owner}, {@code error.ownership-day} or {@code error.ownership-words}
     */
    public OwnershipNews {
        owner = owner == null ? "" : owner.strip();
        require(!owner.isEmpty() && length(owner) <= LONGEST_NAME && isClean(owner, ""), "error.ownership-owner");
        require(from != null, "error.ownership-day");
        require(
                words != null && words.byLanguage().values().stream().allMatch(OwnershipNews::isReadable),
                "error.ownership-words");
    }

    /** What it means, paragraph by paragraph, in a language or in the fallback. */
    public List<String> paragraphs(String language, String fallback) {
        return List.of(words.in(language, fallback).strip().split("\\R\\s*\\R"));
    }

    private static boolean isReadable(String text) {
        return length(text) >= SHORTEST && length(text) <= LONGEST && isClean(text, "\n\r\t");
    }

    private static boolean isClean(String text, String allowed) {
        return text.chars().noneMatch(c -> Character.isISOControl(c) && allowed.indexOf(c) < 0);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static void require(boolean holds, String key) {
        if (!holds) {
            throw new RefusedException(RefusedException.Fault.INPUT, key, SHORTEST, LONGEST);
        }
    }
}
