package io.candor.persistence.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * What the application's account may do with each table of a MySQL database whose migrations have an account of their own: read, add,
 * change and delete rows; of the append-only tables, read and add alone; of Flyway's own, nothing but read. Settled after each
 * migration, so a new table gets the ordinary rights by itself. Whoever makes the accounts gives the application's SELECT on the
 * database and nothing else (docs/operations.md); more than that cannot be taken away here without harm to nodes that run, so it is
 * told in the log.
 */
final class TableRights {

    /** Tables whose rows are never changed or deleted, by whatever fault the application may have. */
    static final Set<String> APPEND_ONLY = Set.of(
            "consent_record",
            "consent_tile",
            "consent_checkpoint",
            "consent_notice",
            "consent_notice_text",
            "notice_override",
            "change_decision",
            "audit_entry",
            "platform_audit_entry",
            "departed_ledger",
            "attestation",
            "notice_mail",
            "processor_edition",
            "ownership_change",
            "platform_statement");

    private static final Logger LOG = Logger.getLogger(TableRights.class);
    private static final Set<String> READ_AND_ADD = Set.of("SELECT", "INSERT");
    private static final Set<String> ORDINARY = Set.of("SELECT", "INSERT", "UPDATE", "DELETE");
    private static final String HISTORY = "flyway_schema_history";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]+");
    private static final int NO_SUCH_GRANT = 1147;

    private final DataSource migrations;
    private final DataSource application;

    TableRights(DataSource migrations, DataSource application) {
        this.migrations = migrations;
        this.application = application;
    }

    /**
     * Gives what is missing and takes what is too much, table by table. Nothing happens on H2, and with one account for everything.
     *
     * @throws IllegalStateException if the migrations' account may not give rights
     */
    void settle() {
        try (Connection granting = migrations.getConnection();
                Connection own = application.getConnection()) {
            if (!"MySQL".equals(granting.getMetaData().getDatabaseProductName())) {
                return;
            }
            String account = first(own, "select current_user()");
            if (account.equals(first(granting, "select current_user()"))) {
                LOG.warn(
                        "Migrations use the application's own database account, which may therefore change and delete consent"
                                + " records: see docs/operations.md, MySQL.");
                return;
            }
            settle(granting, own, quoted(account));
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The migrations' database account could not settle the rights of the application's: it needs all rights on"
                            + " the database, with the right to pass them on (docs/operations.md, MySQL).",
                    e);
        }
    }

    private static void settle(Connection granting, Connection own, String account) throws SQLException {
        Map<String, Set<String>> present = present(own, account);
        for (String table : list(
                granting,
                "select table_name from information_schema.tables where table_schema = database() and table_type = 'BASE"
                        + " TABLE'")) {
            for (String statement : statements(table, present.getOrDefault(table, Set.of()), account)) {
                execute(granting, statement);
            }
        }
        List<String> tooMuch = list(
                own,
                "select privilege_type from information_schema.schema_privileges where grantee = ? and privilege_type <>"
                        + " 'SELECT' and database() like table_schema union select privilege_type from"
                        + " information_schema.user_privileges where grantee = ? and privilege_type in ('INSERT', 'UPDATE',"
                        + " 'DELETE', 'CREATE', 'DROP', 'ALTER', 'INDEX', 'TRIGGER', 'SUPER', 'FILE')",
                account,
                account);
        if (!tooMuch.isEmpty()) {
            LOG.warnf(
                    "The application's database account %s has rights on the whole database (%s), and may therefore change and"
                            + " delete consent records: revoke them (docs/operations.md, MySQL).",
                    account, String.join(", ", tooMuch));
        }
    }

    /** What makes the rights on a table the wanted ones. */
    static List<String> statements(String table, Set<String> present, String account) {
        if (!NAME.matcher(table).matches()) {
            throw new IllegalStateException("a table of this name is none of ours: " + table);
        }
        Set<String> wanted = wanted(table);
        var missing = new TreeSet<>(wanted);
        missing.removeAll(present);
        var tooMuch = new TreeSet<>(present);
        tooMuch.removeAll(wanted);
        var statements = new ArrayList<String>();
        if (!missing.isEmpty()) {
            statements.add("grant " + String.join(", ", missing) + " on `" + table + "` to " + account);
        }
        if (!tooMuch.isEmpty()) {
            statements.add("revoke " + String.join(", ", tooMuch) + " on `" + table + "` from " + account);
        }
        return statements;
    }

    private static Set<String> wanted(String table) {
        if (table.equals(HISTORY)) {
            return Set.of("SELECT");
        }
        return APPEND_ONLY.contains(table) ? READ_AND_ADD : ORDINARY;
    }

    /** An account as {@code current_user()} tells it, in the form that statements and the information schema have. */
    static String quoted(String account) {
        int at = account.lastIndexOf('@');
        return "'" + account.substring(0, at).replace("'", "''") + "'@'"
                + account.substring(at + 1).replace("'", "''") + "'";
    }

    private static Map<String, Set<String>> present(Connection own, String account) throws SQLException {
        Map<String, Set<String>> rights = new HashMap<>();
        try (PreparedStatement query = own.prepareStatement("select table_name, privilege_type from"
                + " information_schema.table_privileges where table_schema = database() and grantee = ?")) {
            query.setString(1, account);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    rights.computeIfAbsent(rows.getString(1), table -> new TreeSet<>())
                            .add(rows.getString(2));
                }
            }
        }
        return rights;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            // Another node that starts at the same moment has taken it already.
            if (e.getErrorCode() != NO_SUCH_GRANT) {
                throw e;
            }
        }
    }

    private static String first(Connection connection, String sql) throws SQLException {
        return list(connection, sql).get(0);
    }

    private static List<String> list(Connection connection, String sql, String... parameters) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = query.executeQuery()) {
                var values = new ArrayList<String>();
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
                return values;
            }
        }
    }
}
