package io.candor.web.console.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What somebody else has changed while a form was being filled in: shown beside what was typed, so that its author can choose. */
public final class Overlap {

    private final List<Difference> differences = new ArrayList<>();

    /**
     * A field in which the two differ.
     *
     * @param label of the field
     * @param stored what is stored now
     * @param typed what was typed
     */
    public record Difference(String label, String stored, String typed) {}

    /** Compares a field. */
    public Overlap compare(String label, Object stored, Object typed) {
        String before = Objects.toString(stored, "");
        String after = Objects.toString(typed, "").strip().replace("\r\n", "\n");
        if (!before.equals(after)) {
            differences.add(new Difference(label, before, after));
        }
        return this;
    }

    /** The fields that differ; empty if both have written the same. */
    public List<Difference> differences() {
        return List.copyOf(differences);
    }
}
