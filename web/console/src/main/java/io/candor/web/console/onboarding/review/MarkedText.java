package io.candor.web.console.onboarding.review;

import io.candor.importer.text.Range;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The original text with the places that findings and remarks come from.
 *
 * @param segments one after the other the whole text
 */
public record MarkedText(List<Segment> segments) {

    /**
     * A piece of the text.
     *
     * @param id of its element, or null if nothing comes from it
     * @param text its words
     */
    public record Segment(String id, String text) {

        /** Whether something comes from it. */
        public boolean isMarked() {
            return id != null;
        }
    }

    /** Marks places of a text; places that overlap become one. */
    public static MarkedText of(String original, Collection<Range> places) {
        var segments = new ArrayList<Segment>();
        int at = 0;
        for (Range place : merged(original, places)) {
            if (place.start() > at) {
                segments.add(new Segment(null, original.substring(at, place.start())));
            }
            segments.add(new Segment(id(place.start()), place.of(original)));
            at = place.end();
        }
        if (at < original.length()) {
            segments.add(new Segment(null, original.substring(at)));
        }
        return new MarkedText(List.copyOf(segments));
    }

    /** Id of the element in which a place stands; empty if it is not marked. */
    public String idOf(Range place) {
        int at = 0;
        for (Segment segment : segments) {
            int end = at + segment.text().length();
            if (segment.isMarked() && at <= place.start() && place.start() < end) {
                return segment.id();
            }
            at = end;
        }
        return "";
    }

    private static List<Range> merged(String original, Collection<Range> places) {
        var merged = new ArrayList<Range>();
        places.stream()
                .filter(place -> place.start() < place.end() && place.end() <= original.length())
                .sorted(Comparator.comparingInt(Range::start))
                .forEach(place -> {
                    Range last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
                    if (last != null && place.start() < last.end()) {
                        merged.set(merged.size() - 1, last.to(place));
                    } else {
                        merged.add(place);
                    }
                });
        return merged;
    }

    private static String id(int start) {
        return "at-" + start;
    }
}
