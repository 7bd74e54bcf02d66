package io.candor.persistence.processing;

import java.util.UUID;

/**
 * A row of an ordered register that members keep by hand.
 *
 * @param <P> what the row says
 */
public interface RegisterRow<P extends Record> {

    /** The identifier. */
    UUID id();

    /** What the row says. */
    P profile();

    /** Says something else. */
    void change(P profile);

    /** Gives the row another place, from 0. */
    void move(int place);
}
