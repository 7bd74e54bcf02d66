package io.candor.persistence.consent.ledger;

import java.sql.Connection;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** A statement that changes rows, with its values in groups; the tenant is bound before each group. */
    record Change(String sql, List<? extends Collection<?>> groups) {

        /**
         * Inserts many rows.
         *
         * @param head up to the column names, of which {@code tenant_id} is the first
         * @param rows the values of the other columns; at least one row
         * @param tail what follows the values, or nothing
         */
        static Change insert(String head, List<? extends Collection<?>> rows, String tail) {
            String row = "(?" + ", ?".repeat(rows.get(0).size()) + ")";
            return new Change(
                    head + " values " + String.join(", ", Collections.nCopies(rows.size(), row)) + tail, rows);
        }
    }

    /** A question with its values in groups, before each of which the tenant is bound; and its answer once it was asked. */
    record Question<T>(String sql, List<? extends Collection<?>> groups, Reader<T> reader, List<T> rows) {

        Question(String sql, List<? extends Collection<?>> groups, Reader<T> reader) {
            this(sql, groups, reader, new ArrayList<>());
        }

        private void read(ResultSet result) throws SQLException {
            while (result.next()) {
                rows.add(reader.read(new Row(result)));
            }
        }
    }

    /** Reads rows; the first placeholder is the tenant. */
    <T> List<T> query(String sql, Collection<?> values, Reader<T> reader) {
        var question = new Question<T>(sql, List.of(values), reader);
        ask(List.of(question));
        return question.rows();
    }

    /** Has questions answered in their order, by one round trip where the database can. */
    void ask(List<Question<?>> questions) {
        session.doWork(connection -> {
            for (List<Question<?>> trip : trips(connection, questions)) {
                ask(connection, trip);
            }
        });
    }

    /** Changes rows; the first placeholder is the tenant. */
    int update(String sql, Collection<?> values) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(checked(sql))) {
                bind(statement, 1, List.of(values));
                return statement.executeUpdate();
            }
        });
    }

    /** Makes changes in their order, by one round trip where the database can. */
    void change(List<Change> changes) {
        session.doWork(connection -> {
            for (List<Change> trip : trips(connection, changes)) {
                change(connection, trip);
            }
        });
    }

    private void ask(Connection connection, List<Question<?>> questions) throws SQLException {
        String sql = joined(questions.stream().map(Question::sql));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int place = 1;
            for (Question<?> question : questions) {
                place = bind(statement, place, question.groups());
            }
            statement.execute();
            for (Question<?> question : questions) {
                try (ResultSet result = statement.getResultSet()) {
                    question.read(result);
                }
                statement.getMoreResults();
            }
        }
    }

    private void change(Connection connection, List<Change> changes) throws SQLException {
        String sql = joined(changes.stream().map(Change::sql));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int place = 1;
            for (Change change : changes) {
                place = bind(statement, place, change.groups());
            }
            statement.execute();
            // What goes wrong after the first of several comes out only here.
            while (statement.getUpdateCount() != -1) {
                statement.getMoreResults();
            }
        }
    }

    /** All in one with Connector/J, as the data source asks it to (allowMultiQueries); one by one elsewhere. */
    private static <T> List<List<T>> trips(Connection connection, List<T> statements) throws SQLException {
        boolean takesSeveral = connection.getMetaData().getDatabaseProductName().equals("MySQL");
        return takesSeveral
                ? List.of(statements)
                : statements.stream().map(List::of).toList();
    }

    private static String joined(Stream<String> statements) {
        return statements.map(LedgerSql::checked).collect(Collectors.joining("; "));
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
    private int bind(PreparedStatement statement, int first, List<? extends Collection<?>> groups) throws SQLException {
        byte[] tenant = bytes(tenant());
        int place = first;
        for (Collection<?> values : groups) {
            statement.setBytes(place++, tenant);
            for (Object value : values) {
                bind(statement, place++, value);
            }
        }
        return place;
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
