package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.ejb.request.handling.RequestHandling;
import io.candor.ejb.request.handling.RequestQueueQueries;
import io.candor.ejb.request.handling.RequestQueueQueries.Filter;
import io.candor.ejb.request.handling.RequestQueueQueries.Order;
import io.candor.ejb.request.handling.RequestQueueQueries.Part;
import io.candor.ejb.request.handling.RequestQueueQueries.Sort;
import io.candor.ejb.request.intake.FiledRequest;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import io.candor.it.inside.Caller;
import io.candor.persistence.request.RequestFacts;
import io.candor.persistence.request.RequestType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The queue of requests, read page by page. */
@ExtendWith(ArquillianExtension.class)
class RequestQueueIT {

    @Inject
    private RequestScene scene;

    @Inject
    private RequestPeople people;

    @Inject
    private Caller caller;

    @Inject
    private RequestQueueQueries queue;

    @Inject
    private RequestHandling handling;

    @Inject
    private ApplicationClock clock;

    private TenantRef tenant;
    private String officer;
    private String agent;

    @BeforeEach
    void newTenant() {
        scene.begin();
        tenant = scene.tenant();
        officer = scene.officer();
        agent = scene.agent();
    }

    @Test
    void theQueueIsReadPageByPageFromWhatIsDueFirst() {
        for (int i = 0; i < 7; i++) {
            people.file(tenant, i % 2 == 0 ? "right-0" : "inquiry", "ada" + i + "@mail.example", "x");
        }
        List<RequestFacts> seen = all(Order.USUAL);
        assertThat(seen).extracting(row -> row.clock().dueAt()).isSorted();
        assertThat(seen.get(0).asked().label()).as("72 hours come first").isNull();
    }

    @Test
    void theQueueIsReadInTheOrderOfEachColumnBothWays() {
        for (int n = 0; n < 7; n++) {
            int i = n;
            FiledRequest filed =
                    people.file(tenant, i % 2 == 0 ? "right-0" : "inquiry", "ada" + i + "@mail.example", "x");
            if (i % 3 == 0) {
                scene.as(agent, () -> handling.assign(filed.id(), i == 3 ? officer : agent));
            }
        }
        for (Sort sort : Sort.values()) {
            List<UUID> up = ids(all(new Order(sort, false)));
            assertThat(up).as("up by %s", sort).hasSize(7).doesNotHaveDuplicates();
            List<UUID> down = new ArrayList<>(ids(all(new Order(sort, true))));
            Collections.reverse(down);
            assertThat(down).as("down by %s", sort).isEqualTo(up);
        }
        assertThat(all(new Order(Sort.RECEIVED, false)))
                .extracting(row -> row.head().receivedAt())
                .isSorted();
        assertThat(all(new Order(Sort.ASSIGNEE, false)).get(0).assignee())
                .as("nobody's first")
                .isNull();
        assertThat(all(new Order(Sort.KIND, false)).get(0).asked().types()).containsExactly(RequestType.ACCESS);
    }

    /** The whole queue, read in pages of three. */
    private List<RequestFacts> all(Order order) {
        var seen = new ArrayList<RequestFacts>();
        List<RequestFacts> page;
        do {
            UUID after =
                    seen.isEmpty() ? null : seen.get(seen.size() - 1).head().id();
            page = caller.call(agent, tenant.id(), () -> queue.page(open(), order, after, 3));
            seen.addAll(page);
        } while (page.size() == 3);
        return seen;
    }

    private static List<UUID> ids(List<RequestFacts> rows) {
        return rows.stream().map(row -> row.head().id()).toList();
    }

    private static Filter open() {
        return new Filter(Part.OPEN, null, null);
    }
}
