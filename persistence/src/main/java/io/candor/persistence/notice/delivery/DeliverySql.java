package io.candor.persistence.notice.delivery;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Statements about deliveries past Hibernate, on the connection and in the transaction of its session. Each names its tenant, which is the
 * one by which the session filters: whoever calls cannot name another.
 *
 * @param session the current session
 */
record DeliverySql(Session session) {

    /** Stands among the values where the tenant belongs. */
    static final Object TENANT = new Object();

    /** A row of an answer; columns count from 1. */
    record Row(ResultSet result) {

        String text(int column) throws SQLException {
            return result.getString(column);
        }

        int number(int column) throws SQLException {
            return result.getInt(column);
        }

        boolean flag(int column) throws SQLException {
            return result.getBoolean(column);
        }

        byte[] bytes(int column) throws SQLException {
            return result.getBytes(column);
        }

        UUID id(int column) throws SQLException {
            ByteBuffer buffer = ByteBuffer.wrap(result.getBytes(column));
            return new UUID(buffer.getLong(), buffer.getLong());
        }

        Instant instant(int column) throws SQLException {
            LocalDateTime local = result.getObject(column, LocalDateTime.class);
            return local == null ? null : local.toInstant(ZoneOffset.UTC);
        }
    }

    /** Makes something of a row. */
    interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    int update(String sql, List<?> values) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(statement, values);
                return statement.executeUpdate();
            }
        });
    }

    <T> List<T> query(String sql, List<?> values, Reader<T> reader) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(statement, values);
                var rows = new ArrayList<T>();
                try (ResultSet result = statement.executeQuery()) {
                    while (result.next()) {
                        rows.add(reader.read(new Row(result)));
                    }
                }
                return rows;
            }
        });
    }

    private void bind(PreparedStatement statement, List<?> values) throws SQLException {
        if (!values.contains(TENANT)) {
            throw new IllegalArgumentException("a statement about deliveries names its tenant");
        }
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value == TENANT) {
                statement.setBytes(i + 1, bytes((UUID) session.getTenantIdentifierValue()));
            } else if (value == null) {
                statement.setNull(i + 1, Types.NULL);
            } else if (value instanceof UUID id) {
                statement.setBytes(i + 1, bytes(id));
            } else if (value instanceof Instant instant) {
                statement.setObject(i + 1, LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
