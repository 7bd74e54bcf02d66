package io.candor.it;

import io.candor.it.inside.Storage;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Cuts all connections that the application's account has to MySQL, again and again, until it is closed. */
final class Cutting implements AutoCloseable {

    /** As many as the pool has, but for a few that others need meanwhile. */
    private static final int HELD = 16;

    private static final int MOST_ROUNDS = 10;

    private final Storage storage;
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger cut = new AtomicInteger();
    private final Thread thread = new Thread(this::run, "cutting");

    Cutting(Storage storage) {
        this.storage = storage;
        thread.start();
    }

    /** How many were cut so far. */
    int cut() {
        return cut.get();
    }

    /** Ends, and takes what was cut out of the pool, where it lies until somebody wants it. */
    @Override
    public void close() {
        over.set(true);
        try {
            thread.join();
            for (int i = 0; i < MOST_ROUNDS && !isAllFine(); i++) {
                // What was broken in this round is out of the pool now.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!over.get()) {
                cutAll();
                Thread.sleep(ThreadLocalRandom.current().nextInt(30, 250));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void cutAll() {
        try {
            cut.addAndGet(storage.sql(Cutting::cutOthers));
        } catch (Storage.SqlRefusedException alsoCut) {
            // One of those that were cut before.
        }
    }

    private boolean isAllFine() throws InterruptedException {
        return AtOnce.outcomes(HELD, n -> storage.sql(Cutting::held)).stream().allMatch(Long.class::isInstance);
    }

    /** Keeps a connection long enough for each of the others to get another one. */
    private static Long held(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select sleep(0.2)");
        }
        return id(connection);
    }

    private static int cutOthers(Connection connection) throws SQLException {
        var others = new ArrayList<Long>();
        long own = id(connection);
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("show processlist")) {
            while (rows.next()) {
                others.add(rows.getLong("Id"));
            }
        }
        others.remove(own);
        int count = 0;
        for (Long other : others) {
            try (var statement = connection.createStatement()) {
                statement.execute("kill " + other);
                count++;
            } catch (SQLException gone) {
                // It has ended by itself.
            }
        }
        return count;
    }

    private static long id(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select connection_id()")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
