package io.candor.persistence.processing;

import io.candor.persistence.shared.ChangedMeanwhileException;
import io.candor.persistence.shared.Json;
import io.candor.persistence.shared.MissingException;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.shared.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An ordered register of a tenant with its rules: at most 200 rows, places without gaps, and nobody changes what somebody else has changed
 * meanwhile. Made of rows that are locked, for one transaction.
 *
 * @param <P> what a row says
 * @param <R> a row
 */
public final class Register<P extends Record, R extends RegisterRow<P>> {

    private static final int MOST = 200;

    private final List<R> rows;

    /**
     * @param rows in their order, locked
     */
    public Register(List<R> rows) {
        this.rows = new ArrayList<>(rows);
    }

    /** From where to where a row was moved, from 0. */
    public record Move(int from, int to) {}

    /** What a change has to name as the state that it was made from. */
    public static String state(Record profile) {
        return Sha256.hex(Json.write(profile));
    }

    /** What all rows say, in their order. */
    public List<P> profiles() {
        return rows.stream().map(RegisterRow::profile).toList();
    }

    /** All rows in their order. */
    public List<R> rows() {
        return List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @throws MissingException if there is no such row
     */
    public R get(UUID id) {
        return rows.stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new MissingException("error.no-such-row"));
    }

    /**
     * Lets a row say something else.
     *
     * @param read the state that the change was made from
     * @return what it said before
     * @throws MissingException if there is no such row
     * @throws ChangedMeanwhileException if somebody else was faster
     */
    public P change(UUID id, String read, P profile) {
        R row = get(id);
        P before = row.profile();
        check(read, before);
        row.change(profile);
        return before;
    }

    /**
     * Gives a new row its place, and moves those behind it.
     *
     * @param place from 0; whatever is beyond the end is the end
     * @throws RefusedException {@code error.register-many} if there are 200 rows already
     */
    public void insert(R row, int place) {
        if (rows.size() >= MOST) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.register-many");
        }
        rows.add(Math.min(Math.max(place, 0), rows.size()), row);
        settle();
    }

    /**
     * Takes a row out, and closes the gap.
     *
     * @param read the state that was looked at
     * @return its place, from 0
     * @throws MissingException if there is no such row
     * @throws ChangedMeanwhileException if somebody has changed it meanwhile
     */
    public int remove(UUID id, String read) {
        R row = get(id);
        check(read, row.profile());
        int place = rows.indexOf(row);
        rows.remove(place);
        settle();
        return place;
    }

    /**
     * Moves a row one place up or down; the first and the last stay where they are.
     *
     * @return from where to where; empty if it stays
     * @throws MissingException if there is no such row
     */
    public Optional<Move> move(UUID id, boolean up) {
        int from = rows.indexOf(get(id));
        int to = up ? from - 1 : from + 1;
        if (to < 0 || to >= rows.size()) {
            return Optional.empty();
        }
        rows.add(to, rows.remove(from));
        settle();
        return Optional.of(new Move(from, to));
    }

    private void settle() {
        for (int place = 0; place < rows.size(); place++) {
            rows.get(place).move(place);
        }
    }

    private static void check(String read, Record stored) {
        if (!state(stored).equals(read)) {
            throw new ChangedMeanwhileException();
        }
    }
}
