package io.candor.ejb.notice.sight;

import io.candor.persistence.notice.delivery.Notice;
import io.candor.persistence.notice.sight.NoticeSight;
import io.candor.persistence.notice.sight.NoticeSightRepository;
import io.candor.persistence.notice.sight.Seen;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows how often notices were given to the current tenant's product to show. Open to everybody: these are counts. */
@Stateless
@PermitAll
public class NoticeSightQueries {

    private NoticeSightRepository sights;

    @Inject
    NoticeSightQueries(NoticeSightRepository sights) {
        this.sights = sights;
    }

    /** For the container's proxy. */
    protected NoticeSightQueries() {}

    /** How often on a day, in UTC. */
    public record Day(LocalDate day, long served) {}

    /**
     * How often a notice was given to the tenant's product.
     *
     * @param total all days together; empty if it never was
     * @param days the earliest first; days without are left out
     */
    public record Platform(Optional<Seen> total, List<Day> days) {}

    /** How often a notice was given to the tenant's product. */
    public Platform of(Notice.Kind kind, int number) {
        List<NoticeSight> found = sights.list(kind, number);
        return new Platform(
                found.stream().map(NoticeSight::seen).reduce(Seen::and),
                found.stream()
                        .map(sight -> new Day(sight.day(), sight.seen().served()))
                        .toList());
    }

    /** Since when each version's notice has been given to the tenant's product, UTC, by number; those that never were are left out. */
    public Map<Integer, Instant> versions() {
        return sights.list(Notice.Kind.POLICY).stream()
                .collect(Collectors.toMap(
                        NoticeSight::number,
                        sight -> sight.seen().first(),
                        (one, other) -> one.isBefore(other) ? one : other));
    }
}
