package io.candor.persistence.notice.processor;

import io.candor.persistence.processing.KnownProcessor;
import io.candor.persistence.processing.Processor;
import io.candor.persistence.shared.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * What happened to one processor between two states of the register. Told are who gets data, what for, which data and where; not its place
 * in the list, and not the address of its own policy. A row taken out and put back is the same processor; so is a translation that came
 * without the words in the tenant's default language changing.
 *
 * @param kind what happened
 * @param before what the register said; null for a processor that was added
 * @param after what it says; null for one that was removed
 * @param parts what is different, for a processor that was changed; otherwise empty
 */
public record ProcessorChange(Kind kind, Processor.Profile before, Processor.Profile after, List<Part> parts) {

    /** What happened. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** What the register says about a processor that people are told. */
    public enum Part {
        NAME(profile -> null),
        ROLE(Processor.Profile::role),
        DATA(Processor.Profile::data),
        LOCATION(Processor.Profile::location);

        private final Function<Processor.Profile, LocalizedText> text;

        Part(Function<Processor.Profile, LocalizedText> text) {
            this.text = text;
        }

        /**
         * What a profile says, in a language or in the fallback.
         *
         * @return empty if it does not say anything
         */
        public String of(Processor.Profile profile, String language, String fallback) {
            if (this == NAME) {
                return profile.name();
            }
            LocalizedText said = text.apply(profile);
            return said == null ? "" : said.in(language, fallback);
        }
    }

    /** The processor's name, the new one if it has another. */
    public String name() {
        return after == null ? before.name() : after.name();
    }

    /** Whether words alone are different: who gets data, and where, is as it was. */
    public boolean isOfWords() {
        return kind == Kind.CHANGED && !parts.contains(Part.NAME) && !parts.contains(Part.LOCATION);
    }

    /**
     * What happened from one state to another: first what is there now, in its order, then what is gone.
     *
     * @param language the tenant's default language, whose words count
     */
    public static List<ProcessorChange> between(
            List<KnownProcessor> before, List<KnownProcessor> after, String language) {
        var gone = new ArrayList<>(before);
        var earlier = new KnownProcessor[after.size()];
        pair(
                after,
                earlier,
                gone,
                (one, other) -> plain(one).equals(plain(other)) && one.id().equals(other.id()));
        pair(after, earlier, gone, (one, other) -> plain(one).equals(plain(other)));
        pair(after, earlier, gone, (one, other) -> one.id().equals(other.id()));
        var changes = new ArrayList<ProcessorChange>();
        for (int i = 0; i < earlier.length; i++) {
            change(earlier[i], after.get(i).profile(), language).ifPresent(changes::add);
        }
        gone.forEach(row -> changes.add(new ProcessorChange(Kind.REMOVED, row.profile(), null, List.of())));
        return List.copyOf(changes);
    }

    private static void pair(
            List<KnownProcessor> after,
            KnownProcessor[] earlier,
            List<KnownProcessor> left,
            BiPredicate<KnownProcessor, KnownProcessor> same) {
        for (int i = 0; i < earlier.length; i++) {
            KnownProcessor row = after.get(i);
            if (earlier[i] == null) {
                earlier[i] = left.stream()
                        .filter(candidate -> same.test(row, candidate))
                        .findFirst()
                        .orElse(null);
                left.remove(earlier[i]);
            }
        }
    }

    private static Optional<ProcessorChange> change(KnownProcessor earlier, Processor.Profile after, String language) {
        if (earlier == null) {
            return Optional.of(new ProcessorChange(Kind.ADDED, null, after, List.of()));
        }
        Processor.Profile before = earlier.profile();
        List<Part> parts = List.of(Part.values()).stream()
                .filter(part ->
                        !Objects.equals(part.of(before, language, language), part.of(after, language, language)))
                .toList();
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new ProcessorChange(Kind.CHANGED, before, after, parts));
    }

    private static String plain(KnownProcessor row) {
        return row.profile().name().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
