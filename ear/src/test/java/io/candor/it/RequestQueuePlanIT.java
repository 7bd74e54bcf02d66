package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.ejb.request.intake.FiledRequest;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import io.candor.it.inside.Storage;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each order and each filter of the queue is read along an index, so that a page costs the same whatever the number of requests. */
@ExtendWith(ArquillianExtension.class)
class RequestQueuePlanIT {

    private static final int MANY = 3_000;

    private static final List<String> FILTERS = List.of(
            "and due_at <= utc_timestamp(6)",
            "and due_at > utc_timestamp(6) and due_at <= utc_timestamp(6) + interval 7 day",
            "and state = 'PROPOSED'",
            "and kind = 'ERASURE'",
            "and assignee = 'somebody'",
            "and assignee is null");

    @Inject
    private ConsentPeople tenants;

    @Inject
    private RequestPeople people;

    @Inject
    private Storage storage;

    private TenantRef tenant;

    @BeforeEach
    void aTenantWithManyRequests() {
        tenant = tenants.tenant("operno");
        FiledRequest filed = people.file(tenant, "right-0", "ada@mail.example", "x");
        storage.ownersSql(connection -> copy(connection, filed));
    }

    @Test
    void noOrderIsSorted() {
        for (String columns : List.of("due_at", "received_at", "kind, due_at", "state, due_at", "assignee, due_at")) {
            assertAlongAnIndex("", columns + ", id");
            assertAlongAnIndex("", columns.replace(",", " desc,") + " desc, id desc");
        }
    }

    @Test
    void noFilterIsSorted() {
        for (String filter : FILTERS) {
            assertAlongAnIndex(filter, "due_at, id");
        }
    }

    /** Counts go by the date alone: MySQL must not skip through the index of another order and sort what it finds. */
    @Test
    void noCountIsSorted() {
        for (String filter : FILTERS.subList(0, 3)) {
            String plan = storage.sql(connection -> explain(
                    connection,
                    "select id from privacy_request",
                    filter + " group by due_at, id order by due_at limit 1000"));
            assertThat(plan)
                    .as(filter)
                    .contains("ix_privacy_request__")
                    .doesNotContainIgnoringCase("sort")
                    .doesNotContainIgnoringCase("skip scan");
        }
    }

    private void assertAlongAnIndex(String filter, String order) {
        String plan = storage.sql(connection ->
                explain(connection, "select * from privacy_request", filter + " order by " + order + " limit 26"));
        assertThat(plan)
                .as("%s by %s", filter, order)
                .contains("ix_privacy_request__")
                .doesNotContainIgnoringCase("sort");
    }

    private String explain(Connection connection, String select, String rest) throws SQLException {
        try (var statement = connection.prepareStatement(
                "explain format=tree " + select + " where tenant_id = ? and is_open = true " + rest)) {
            statement.setBytes(1, Storage.bytes(tenant.id()));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static int copy(Connection connection, FiledRequest filed) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set session cte_max_recursion_depth = " + MANY);
            statement.execute("create temporary table sample select * from privacy_request where id = x'"
                    + filed.id().toString().replace("-", "") + "'");
            statement.execute(
                    "insert into privacy_request (tenant_id, id, reference, submission, types, kind, state, is_open, channel, language,"
                            + " on_behalf, received_at, terms, course, is_paused, due_at, assignee, version) with recursive many (n) as (select 1"
                            + " union all select n + 1 from many where n < " + MANY
                            + ") select s.tenant_id, random_bytes(16), concat('PLAN-', n),"
                            + " random_bytes(32), s.types, elt(1 + n % 3, 'ACCESS', 'ERASURE', 'INQUIRY'),"
                            + " if(n % 50 = 0, 'PROPOSED', 'RECEIVED'), true, s.channel, s.language, s.on_behalf,"
                            + " utc_timestamp(6) - interval n minute, s.terms, s.course, false,"
                            + " utc_timestamp(6) + interval n * 7919 % 3000 - 300 hour, if(n % 3 = 0, null, 'somebody'), 0 from many cross join sample s");
            statement.execute("drop temporary table sample");
            statement.execute("analyze table privacy_request");
            return MANY;
        }
    }
}
