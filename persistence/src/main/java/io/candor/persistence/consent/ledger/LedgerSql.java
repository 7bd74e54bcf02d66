package io.candor.persistence.consent.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Statements of the ledger past Hibernate, which cannot write many rows at once, on the connection and in the transaction of its session.
 * The tenant of each statement is the one by which that session filters, always bound first: whoever calls cannot name another.
 *
 * @param session the current session
 */
record LedgerSql(Session session) {

    /** A row of an answer; columns count from 1. */
    record Row(ResultSet result) {

        byte[] bytes(int column) throws SQLException {
            return result.getBytes(column);
        }

        long number(int column) throws SQLException {
            return result.getLong(column);
        }

        String text(int column) throws SQLException {
            return result.getString(column);
        }
    }

    /** Makes something of a row. */
    interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    /** The tenant of all statements. */
    UUID tenant() {
        return (UUID) session.getTenantIdentifierValue();
    }

    /** Reads rows; the first placeholder is the tenant. */
    <T> List<T> query(String sql, Collection<?> values, Reader<T> reader) {
        return queryAll(sql, List.of(values), reader);
    }

    /** Reads the rows of several questions in one; the first placeholder of each is the tenant. */
    <T> List<T> queryAll(String sql, List<? extends Collection<?>> values, Reader<T> reader) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(checked(sql))) {
                bind(statement, values);
                try (ResultSet result = statement.executeQuery()) {
                    var rows = new ArrayList<T>();
                    while (result.next()) {
                        rows.add(reader.read(new Row(result)));
                    }
                    return rows;
                }
            }
        });
    }

    /** Changes rows; the first placeholder is the tenant. */
    int update(String sql, Collection<?> values) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(checked(sql))) {
                bind(statement, List.of(values));
                return statement.executeUpdate();
            }
        });
    }

    /**
     * Inserts many rows by one statement.
     *
     * @param head up to the column names, of which {@code tenant_id} is the first
     * @param rows the values of the other columns; nothing happens if there are none
     * @param tail what follows the values, or nothing
     */
    void insert(String head, List<? extends Collection<?>> rows, String tail) {
        if (rows.isEmpty()) {
            return;
        }
        String row = "(?" + ", ?".repeat(rows.get(0).size()) + ")";
        String sql = head + " values " + String.join(", ", Collections.nCopies(rows.size(), row)) + tail;
        session.doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(checked(sql))) {
                bind(statement, rows);
                statement.executeUpdate();
            }
        });
    }

    /** As many placeholders as there are values, in brackets. */
    static String in(Collection<?> values) {
        return "(" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
    }

    private static String checked(String sql) {
        if (!sql.contains("tenant_id")) {
            throw new IllegalArgumentException("a statement of the ledger names its tenant");
        }
        return sql;
    }

    /** Each group of values follows the tenant. */
    private void bind(PreparedStatement statement, List<? extends Collection<?>> groups) throws SQLException {
        byte[] tenant = bytes(tenant());
        int place = 1;
        for (Collection<?> values : groups) {
            statement.setBytes(place++, tenant);
            for (Object value : values) {
                bind(statement, place++, value);
            }
        }
    }

    private static void bind(PreparedStatement statement, int place, Object value) throws SQLException {
        if (value == null) {
            statement.setNull(place, Types.NULL);
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(place, bytes);
        } else if (value instanceof UUID id) {
            statement.setBytes(place, bytes(id));
        } else if (value instanceof Instant instant) {
            statement.setObject(place, LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
        } else {
            statement.setObject(place, value);
        }
    }

    private static byte[] bytes(UUID id) {
        return java.nio.ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
