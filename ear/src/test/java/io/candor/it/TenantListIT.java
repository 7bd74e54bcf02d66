package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.ejb.tenant.platform.PlatformQueries;
import io.candor.ejb.tenant.platform.PlatformQueries.Order;
import io.candor.ejb.tenant.platform.PlatformQueries.Search;
import io.candor.ejb.tenant.platform.PlatformQueries.Sort;
import io.candor.ejb.tenant.platform.PlatformQueries.TenantRow;
import io.candor.it.inside.Operator;
import io.candor.it.inside.Storage;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The operators' list at 10,000 tenants, on the database that ships: in the order of each column, page by page, along an index. */
@ExtendWith(ArquillianExtension.class)
class TenantListIT {

    private static final int MANY = 10_000;
    private static final int PAGE = 25;
    private static final Search OURS = new Search("list-it-", null);

    private static final String DIGITS =
            "(select 0 d union all select 1 union all select 2 union all select 3 union all"
                    + " select 4 union all select 5 union all select 6 union all select 7 union all select 8 union all select 9)";

    @Inject
    private Operator operator;

    @Inject
    private PlatformQueries platform;

    @Inject
    private ConsentPeople people;

    @Inject
    private Storage storage;

    @BeforeEach
    void manyTenants() {
        String pattern = people.tenant("orchestrate").slug();
        storage.ownersSql(connection -> {
            List<String> columns = new ArrayList<>();
            try (ResultSet found = connection
                    .getMetaData()
                    .getColumns(connection.getCatalog(), connection.getSchema(), "tenant", null)) {
                while (found.next()) {
                    if (!"YES".equals(found.getString("IS_GENERATEDCOLUMN"))) {
                        columns.add(found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                    }
                }
            }
            String number = "(a.d + 10 * b.d + 100 * c.d + 1000 * e.d)";
            String values = columns.stream()
                    .map(column -> switch (column) {
                        case "id" -> "unhex(left(sha2(concat('list-it-', " + number + "), 256), 32))";
                        case "slug", "likeness", "sole_likeness" -> "concat('list-it-', lpad(" + number + ", 5, '0'))";
                        case "name" ->
                            "concat(if(" + number + " % 2, 'acme ', 'ACME '), left(sha2(" + number + ", 256), 32))";
                        // Long ago, or every node would look at what has changed in all of them.
                        case "changed_at" -> "'2020-01-01'";
                        case "state" -> "if(" + number + " % 2, 'SUSPENDED', 'PREPARING')";
                        default -> "t." + column;
                    })
                    .collect(Collectors.joining(", "));
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into tenant (" + String.join(", ", columns) + ") select " + values + " from tenant t, "
                            + DIGITS + " a, " + DIGITS + " b, " + DIGITS + " c, " + DIGITS + " e where t.slug = ?")) {
                insert.setString(1, pattern);
                return insert.executeUpdate();
            }
        });
    }

    @AfterEach
    void asBefore() {
        storage.ownersSql(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from tenant where slug like 'list-it-%'")) {
                return delete.executeUpdate();
            }
        });
    }

    @Test
    void theListIsOrderedByEachColumn() {
        assertThat(operator.<Integer>read(() -> platform.countTenants(OURS))).isEqualTo(MANY);
        for (Sort sort : Sort.values()) {
            for (boolean down : new boolean[] {false, true}) {
                var order = new Order(sort, down);
                Comparator<TenantRow> wanted = by(sort);
                for (int first : new int[] {0, MANY / 2, MANY - PAGE}) {
                    List<TenantRow> rows = page(OURS, order, first);
                    assertThat(rows)
                            .as("%s from %d", order, first)
                            .hasSize(PAGE)
                            .isSortedAccordingTo(down ? wanted.reversed() : wanted);
                }
                assertThat(page(OURS, order, PAGE)).doesNotContainAnyElementsOf(page(OURS, order, 0));
            }
        }
    }

    @Test
    void theListUsesAnIndexForEachOrder() throws SQLException {
        for (String order : List.of("lower(name), slug", "slug", "state, slug")) {
            String plan = storage.ownersSql(connection -> {
                try (PreparedStatement explain = connection.prepareStatement(
                                "explain format=traditional select slug, name, state, departure_due_at from tenant where state <> 'GONE'"
                                        + " order by " + order + " limit 25");
                        ResultSet row = explain.executeQuery()) {
                    row.next();
                    return row.getString("key") + " " + row.getString("Extra");
                }
            });
            assertThat(plan).as(order).doesNotStartWith("null").doesNotContain("filesort");
        }
    }

    private static Comparator<TenantRow> by(Sort sort) {
        Comparator<TenantRow> slug = Comparator.comparing(TenantRow::slug);
        return switch (sort) {
            case NAME ->
                Comparator.<TenantRow, String>comparing(row -> row.name().toLowerCase(Locale.ROOT))
                        .thenComparing(slug);
            case SLUG -> slug;
            case STATE ->
                Comparator.<TenantRow, String>comparing(row -> row.state().name())
                        .thenComparing(slug);
        };
    }

    private List<TenantRow> page(Search search, Order order, int first) {
        return operator.read(() -> platform.tenants(search, order, first, PAGE));
    }
}
