package io.candor.ejb.request.held;

import java.util.List;
import java.util.function.Consumer;

/**
 * One kind of what is held about a person, as a table. Its rows are read each time they are asked for, some at a time, and never all kept.
 *
 * @param name of the kind, {@code consents}
 * @param columns their names
 * @param rows hands out row by row; cells are texts, numbers, booleans, instants or null
 */
record HeldSection(String name, List<String> columns, Rows rows) {

    /** Hands out rows. */
    interface Rows {

        /** All rows in their order. */
        void each(Consumer<List<Object>> row);
    }

    /** Writes all rows in their order. */
    void each(Writing<List<Object>> writing) {
        rows.each(writing);
    }
}
