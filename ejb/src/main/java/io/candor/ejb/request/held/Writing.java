package io.candor.ejb.request.held;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** Writes something to a file, which may fail; who hands it out sees an {@link UncheckedIOException} then. */
@FunctionalInterface
interface Writing<T> extends Consumer<T> {

    /** Writes it. */
    void write(T value) throws IOException;

    @Override
    default void accept(T value) {
        try {
            write(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
