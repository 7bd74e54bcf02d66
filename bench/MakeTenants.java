import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Multiplies a tenant in an H2 database while no server has it open: bench-1 to bench-n get all rows of the given tenant, under
 * ids of their own: the MD5 of the row's id and the tenant's, so that references between rows stay right.
 *
 * <p>Arguments: JDBC address, user, password, slug of the tenant, n. Tenants already there stay.
 */
public class MakeTenants {

    private final Connection connection;

    private MakeTenants(Connection connection) {
        this.connection = connection;
    }

    public static void main(String[] arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
            new MakeTenants(connection).multiply(arguments[3], Integer.parseInt(arguments[4]));
        }
    }

    private void multiply(String slug, int wanted) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set referential_integrity false");
            statement.execute("create temporary table bench_tenant (id binary(16) primary key, slug varchar(40))");
            register(statement, wanted);
            insert(statement, "tenant", "id", "slug", slug);
            for (String table : tablesOfTenants(statement)) {
                insert(statement, table, "tenant_id", null, slug);
            }
            statement.execute("set referential_integrity true");
        }
    }

    private void register(Statement statement, int wanted) throws SQLException {
        int there;
        try (ResultSet count = statement.executeQuery("select count(*) from tenant where slug like 'bench-%'")) {
            count.next();
            there = count.getInt(1);
        }
        try (PreparedStatement add = connection.prepareStatement("insert into bench_tenant values (?, ?)")) {
            for (int i = there + 1; i <= wanted; i++) {
                UUID id = UUID.randomUUID();
                add.setBytes(1, ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array());
                add.setString(2, "bench-" + i);
                add.addBatch();
            }
            add.executeBatch();
        }
    }

    private static List<String> tablesOfTenants(Statement statement) throws SQLException {
        return names(statement, "select lower(table_name) from information_schema.columns where lower(column_name) = 'tenant_id'"
                + " and lower(table_schema) = 'public' and lower(table_name) not in ('tenant_domain', 'membership')");
    }

    private void insert(Statement statement, String table, String idColumn, String slugColumn, String slug) throws SQLException {
        String columnsOf = "select lower(column_name) from information_schema.columns where lower(table_name) = '" + table
                + "' and lower(table_schema) = 'public' ";
        List<String> ids = names(statement, columnsOf + "and data_type = 'BINARY'");
        List<String> columns = names(statement, columnsOf + "order by ordinal_position");
        List<String> values = columns.stream()
                .map(column -> column.equals(idColumn)
                        ? "b.id"
                        : column.equals(slugColumn)
                                ? "b.slug"
                                : ids.contains(column) ? "hash('MD5', s." + column + " || b.id)" : "s." + column)
                .toList();
        statement.execute("insert into " + table + " (" + String.join(", ", columns) + ") select " + String.join(", ", values) + " from "
                + table + " s cross join bench_tenant b where s." + idColumn + " = (select id from tenant where slug = '" + slug + "')");
    }

    private static List<String> names(Statement statement, String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
