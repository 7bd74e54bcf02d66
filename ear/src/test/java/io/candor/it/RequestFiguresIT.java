package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.ejb.request.figure.RequestFigureQueries;
import io.candor.ejb.request.figure.RequestFigures;
import io.candor.ejb.request.figure.RequestWeekQueries;
import io.candor.ejb.request.intake.FiledRequest;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import io.candor.it.inside.Caller;
import io.candor.it.inside.Storage;
import io.candor.persistence.request.handling.RequestOutcome;
import io.candor.persistence.tenant.MemberRole;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the database counts is what somebody counts who looks at each request; nobody else's are among them, and small groups are not published. */
@ExtendWith(ArquillianExtension.class)
class RequestFiguresIT {

    private static final int REQUESTS = 26;
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Inject
    private ConsentPeople tenants;

    @Inject
    private RequestPeople people;

    @Inject
    private Caller caller;

    @Inject
    private Storage storage;

    @Inject
    private RequestFigureQueries year;

    @Inject
    private RequestWeekQueries months;

    private TenantRef tenant;
    private String auditor;

    private record Course(Instant received, Instant due, Instant closed, RequestOutcome outcome) {}

    @BeforeEach
    void newTenant() {
        tenant = tenants.tenant("operno");
        auditor = caller.enrol(tenant.id(), MemberRole.AUDITOR);
    }

    @Test
    void theDatabaseCountsWhatOneCountsByHand() {
        List<Course> courses = courses(tenant);
        courses(tenants.tenant("andron"));
        List<Instant> bounds = List.of(days(60), days(40), days(39), days(20), NOW);
        List<RequestFigures> counted = caller.call(auditor, tenant.id(), () -> months.figures(bounds));
        assertThat(counted).hasSize(4);
        for (int i = 0; i < counted.size(); i++) {
            assertThat(counted.get(i)).as("part %d", i).isEqualTo(byHand(courses, bounds.get(i), bounds.get(i + 1)));
        }
        assertThat(counted.get(0).closed()).isPositive();
        assertThat(counted.get(3).late()).isPositive();
        assertThat(people.in(tenant, year::lastYear)).isEqualTo(byHand(courses, days(365), NOW));
        TenantRef quiet = tenants.tenant("operno");
        assertThat(people.in(quiet, year::lastYear).received()).isZero();
        assertThat(people.in(quiet, year::lastYear).medianHours()).isEmpty();
    }

    @Test
    void smallGroupsAreNotPublished() throws IOException, InterruptedException {
        List<Course> courses = courses(tenant);
        RequestFigures all = byHand(courses, days(365), NOW);
        assertThat(all.refused()).isBetween(1, RequestFigures.SMALLEST_GROUP - 1);
        var form = HttpRequest.newBuilder(
                        URI.create(ConsentCalls.platform() + "/c/" + tenant.slug() + "/requests/new?lang=en"))
                .build();
        String page = HttpClient.newHttpClient()
                .send(form, HttpResponse.BodyHandlers.ofString())
                .body();
        String figures = page.substring(page.indexOf("page-figures")).replaceAll("\\s+", " ");
        assertThat(figures)
                .contains("<dd>" + REQUESTS + "</dd>", "<dd>" + all.closed() + "</dd>")
                .contains("<dd>fewer than 10</dd>")
                .doesNotContain("<dd>" + all.refused() + "</dd>");
    }

    private List<Course> courses(TenantRef of) {
        var courses = new ArrayList<Course>();
        for (int i = 0; i < REQUESTS; i++) {
            FiledRequest filed = people.file(of, "right-0", "ada" + i + "@mail.example", "x");
            // Ends an hour later each, in no order; every fifth is open, some of these overdue.
            Instant received = days(59 - 2L * i).plus(Duration.ofMinutes(7));
            boolean open = i % 5 == 4;
            Instant due = received.plus(Duration.ofDays(open ? 3 : 10));
            Instant closed =
                    open ? null : received.plus(Duration.ofHours(i * 37L % 400).plusMinutes(59));
            // A decision that waits for a second person has its outcome already.
            RequestOutcome outcome = i % 4 == 0 || open ? RequestOutcome.REFUSED : RequestOutcome.GRANTED;
            var course = new Course(received, due, closed, outcome);
            change(filed, course);
            courses.add(course);
        }
        return courses;
    }

    private void change(FiledRequest filed, Course course) {
        storage.sql(connection -> {
            try (var statement = connection.prepareStatement("update privacy_request set received_at = ?, due_at = ?,"
                    + " closed_at = ?, is_open = ?, outcome = ? where id = ?")) {
                statement.setObject(1, utc(course.received()));
                statement.setObject(2, utc(course.due()));
                statement.setObject(3, course.closed() == null ? null : utc(course.closed()));
                statement.setBoolean(4, course.closed() == null);
                statement.setString(5, course.outcome().name());
                statement.setBytes(6, Storage.bytes(filed.id()));
                return statement.executeUpdate();
            }
        });
    }

    private static RequestFigures byHand(List<Course> all, Instant from, Instant until) {
        List<Course> some = all.stream()
                .filter(course ->
                        !course.received().isBefore(from) && course.received().isBefore(until))
                .toList();
        List<Course> closed =
                some.stream().filter(course -> course.closed() != null).toList();
        List<Long> hours = closed.stream()
                .map(course ->
                        Duration.between(course.received(), course.closed()).toHours())
                .sorted()
                .toList();
        long refused =
                closed.stream().filter(course -> course.outcome().refuses()).count();
        long inTime = closed.stream()
                .filter(course -> course.closed().isBefore(course.due()))
                .count();
        long overdue = some.stream()
                .filter(course -> course.closed() == null && !course.due().isAfter(NOW))
                .count();
        return new RequestFigures(
                some.size(),
                closed.size(),
                (int) refused,
                (int) inTime,
                (int) (closed.size() - inTime + overdue),
                share(hours, 0.5),
                share(hours, 0.95));
    }

    private static OptionalLong share(List<Long> hours, double part) {
        return hours.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(hours.get((int) Math.ceil(hours.size() * part) - 1));
    }

    private static Instant days(long before) {
        return NOW.minus(Duration.ofDays(before));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
