package io.candor.persistence.tenant.closing;

import jakarta.enterprise.context.Dependent;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * Deletes all rows of a tenant, in whatever tables the schema has: which they are, and in what order they go, follows from the foreign keys,
 * so a new table is never forgotten. With the migrations' account, since the application's may delete nothing from the append-only tables
 * (docs/adr/029). In portions, each a transaction of its own, so that millions of rows lock nobody out; what is broken off is gone on with.
 */
@Dependent
public class TenantErasure {

    private static final String MIGRATIONS = "java:jboss/datasources/CandorMigrationDS";
    private static final String TENANT = "tenant";
    private static final String COLUMN = "tenant_id";
    private static final int PORTION = 5_000;

    /**
     * Deletes all rows of a tenant, and the tenant itself as the last.
     *
     * @throws IllegalStateException if the database refuses; what is deleted by then stays deleted
     */
    public void erase(UUID tenantId) {
        try (Connection connection = source().getConnection()) {
            for (String table : order(connection)) {
                delete(connection, "delete from " + table + " where " + COLUMN + " = ? limit " + PORTION, tenantId);
            }
            delete(connection, "delete from tenant where id = ? limit 1", tenantId);
        } catch (SQLException e) {
            throw new IllegalStateException("the rows of a tenant could not be deleted", e);
        }
    }

    private static void delete(Connection connection, String sql, UUID tenantId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int deleted;
            do {
                statement.setBytes(1, bytes(tenantId));
                deleted = statement.executeUpdate();
            } while (deleted == PORTION);
        }
    }

    /** Tables with rows of tenants, those before that refer to others. */
    private static List<String> order(Connection connection) throws SQLException {
        return order(references(connection));
    }

    /**
     * Puts tables in an order in which their rows can be deleted.
     *
     * @param references each table with the tables that it refers to
     * @return the tables that lead to {@code tenant}, and not {@code tenant} itself
     */
    static List<String> order(Map<String, Set<String>> references) {
        Set<String> owned = new TreeSet<>(Set.of(TENANT));
        while (references.entrySet().stream()
                .filter(table -> table.getValue().stream().anyMatch(owned::contains))
                .map(table -> owned.add(table.getKey()))
                .reduce(false, Boolean::logicalOr)) {
            // Goes on until no table is added.
        }
        owned.remove(TENANT);
        Map<String, Set<String>> left = new TreeMap<>();
        owned.forEach(table -> left.put(table, references.get(table)));
        List<String> order = new ArrayList<>();
        while (!left.isEmpty()) {
            String next = left.keySet().stream()
                    .filter(table -> left.entrySet().stream()
                            .noneMatch(other -> !other.getKey().equals(table)
                                    && other.getValue().contains(table)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("tables refer to each other in a circle: " + left));
            left.remove(next);
            order.add(next);
        }
        return order;
    }

    /** Every table that has a tenant's column, with the tables that it refers to. */
    private static Map<String, Set<String>> references(Connection connection) throws SQLException {
        DatabaseMetaData schema = connection.getMetaData();
        Map<String, Set<String>> references = new LinkedHashMap<>();
        try (ResultSet columns = schema.getColumns(connection.getCatalog(), connection.getSchema(), null, COLUMN)) {
            while (columns.next()) {
                references.put(columns.getString("TABLE_NAME").toLowerCase(Locale.ROOT), new TreeSet<>());
            }
        }
        for (Map.Entry<String, Set<String>> table : references.entrySet()) {
            try (ResultSet keys =
                    schema.getImportedKeys(connection.getCatalog(), connection.getSchema(), table.getKey())) {
                while (keys.next()) {
                    table.getValue().add(keys.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
                }
            }
        }
        return references;
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static DataSource source() {
        try {
            return InitialContext.doLookup(MIGRATIONS);
        } catch (NamingException e) {
            throw new IllegalStateException("the server has no data source " + MIGRATIONS, e);
        }
    }
}
