package io.candor.it.inside;

import io.candor.ejb.shared.InTenant;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ApplicationException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/** Looks at the database as the application does, and past it. */
@Stateless
@PermitAll
public class Storage {

    /** Something done with a connection of the application's pool. */
    public interface Statements<T> {

        /** Does it. */
        T run(Connection connection) throws SQLException;
    }

    @Inject
    private EntityManager entityManager;

    @Resource(lookup = "java:jboss/datasources/CandorDS")
    private DataSource dataSource;

    @Resource(lookup = "java:jboss/datasources/CandorMigrationDS")
    private DataSource ownersDataSource;

    /** In a transaction of its own; the tenant must have been entered before. */
    public <T> T call(Function<EntityManager, T> work) {
        return work.apply(entityManager);
    }

    /** By plain SQL, past Hibernate. */
    public <T> T sql(Statements<T> work) {
        return run(dataSource, work);
    }

    /** By plain SQL, with the rights of the account that migrates: what somebody could do who owns the database. */
    public <T> T ownersSql(Statements<T> work) {
        return run(ownersDataSource, work);
    }

    /** How many rows a tenant has in a table. */
    public long count(UUID tenant, String table) {
        return count(tenant, table, "");
    }

    /** The same of those for which a further condition holds, which begins with {@code and}. */
    public long count(UUID tenant, String table, String condition) {
        String query = "select count(*) from " + table + " where tenant_id = ? " + condition;
        return sql(connection -> {
            try (var statement = connection.prepareStatement(query)) {
                statement.setBytes(1, bytes(tenant));
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            }
        });
    }

    private static <T> T run(DataSource source, Statements<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.run(connection);
        } catch (SQLException e) {
            throw new SqlRefusedException(e);
        }
    }

    /** The database has said no. */
    @ApplicationException(rollback = true)
    public static class SqlRefusedException extends RuntimeException {
        SqlRefusedException(SQLException cause) {
            super(cause);
        }
    }

    /** Enters a tenant, then begins a transaction: the order that the session's filter needs. */
    public static <T> T as(InTenant inTenant, UUID tenant, Storage storage, Function<EntityManager, T> work) {
        return inTenant.call(tenant, () -> storage.call(work));
    }

    /** An identifier as its column holds it. */
    public static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
