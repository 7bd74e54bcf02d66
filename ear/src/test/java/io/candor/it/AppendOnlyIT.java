package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.candor.it.inside.Storage;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the database itself refuses to the application's account on MySQL: changing the ledger and what members decided, and changing the schema. */
@ExtendWith(ArquillianExtension.class)
class AppendOnlyIT {

    private static final List<String> APPEND_ONLY = List.of(
            "attestation",
            "audit_entry",
            "change_decision",
            "consent_checkpoint",
            "consent_notice",
            "consent_notice_text",
            "consent_record",
            "consent_tile",
            "departed_ledger",
            "notice_mail",
            "notice_override",
            "platform_audit_entry",
            "processor_edition",
            "ownership_change",
            "platform_statement");

    /** MySQL: a right on a table, a column or a whole database is missing; with a binary log, also the one to make triggers at all. */
    private static final Set<Integer> DENIED = Set.of(1142, 1143, 1044, 1419);

    @Inject
    private Storage storage;

    @BeforeEach
    void onMySql() {
        assumeTrue("mysql".equals(System.getenv("CANDOR_DB_DRIVER")), "H2 has one account");
    }

    @Test
    void theApplicationsAccountIsNotThatOfTheMigrations() {
        assertThat(values("select current_user()"))
                .noneMatch(account -> account.startsWith(System.getenv("CANDOR_DB_MIGRATION_USER") + "@"));
    }

    @Test
    void everyAppendOnlyTableCanBeReadAndAddedToAlone() {
        for (String table : appendOnly()) {
            assertThat(rights(table)).as(table).containsExactly("INSERT", "SELECT");
        }
    }

    @Test
    void rowsThereCannotBeChanged() {
        for (String table : appendOnly()) {
            String column = table.startsWith("platform_") || table.startsWith("departed_") ? "id" : "tenant_id";
            refused("update " + table + " set " + column + " = " + column);
            refused("insert into " + table + " select * from " + table + " on duplicate key update " + column + " = "
                    + table + "." + column);
            refused("replace into " + table + " select * from " + table);
        }
    }

    @Test
    void rowsThereCannotBeDeleted() {
        for (String table : appendOnly()) {
            refused("delete from " + table);
            refused("truncate table " + table);
        }
    }

    @Test
    void theTablesCannotBeDroppedOrAltered() {
        for (String table : appendOnly()) {
            refused("drop table " + table);
            refused("alter table " + table + " add column more int");
            refused("rename table " + table + " to elsewhere");
            refused("create trigger t_" + table + " before insert on " + table + " for each row set @a = 1");
        }
    }

    @Test
    void theSchemaCannotBeChanged() {
        refused("create table more (id int)");
        refused("create index ix_more on tenant (name)");
        refused("alter table tenant add column more int");
        refused("truncate table policy_text");
        refused("drop table ended_session");
        refused("create view all_tenants as select * from tenant");
        refused("create database candor_more");
        refused("update flyway_schema_history set success = 1");
        refused("grant select on tenant to current_user()");
    }

    @Test
    void everyOtherTableHasTheOrdinaryRights() {
        var others = new TreeSet<>(tables());
        APPEND_ONLY.forEach(others::remove);
        others.remove("flyway_schema_history");
        assertThat(others).contains("tenant", "policy", "storage_entry");
        for (String table : others) {
            assertThat(rights(table)).as(table).containsExactly("DELETE", "INSERT", "SELECT", "UPDATE");
        }
    }

    /** All of them are there. */
    private List<String> appendOnly() {
        assertThat(tables()).containsAll(APPEND_ONLY);
        return APPEND_ONLY;
    }

    private Set<String> tables() {
        return values("select table_name from information_schema.tables where table_schema = database()");
    }

    private Set<String> rights(String table) {
        return values("select privilege_type from information_schema.table_privileges where table_schema = database()"
                + " and table_name = '" + table + "'");
    }

    private Set<String> values(String query) {
        return storage.sql(connection -> {
            try (var statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(query)) {
                var values = new TreeSet<String>();
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
                return values;
            }
        });
    }

    private void refused(String sql) {
        ThrowingCallable attempt = () -> storage.sql(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
        assertThatThrownBy(attempt)
                .as(sql)
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getErrorCode())
                                .as(sql + ": " + refusal.getMessage())
                                .isIn(DENIED));
    }
}
