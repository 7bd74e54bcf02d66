package io.candor.ejb.notice.sight;

import io.candor.persistence.notice.delivery.Notice;
import io.candor.persistence.notice.sight.NoticeSight;
import io.candor.persistence.notice.sight.NoticeSightRepository;
import io.candor.persistence.notice.sight.PlatformStatement;
import io.candor.persistence.notice.sight.PlatformStatementRepository;
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
import java.util.stream.Stream;

/**
 * Shows how often notices were given to the current tenant's product to show, and what members state about it. Open to everybody: these are
 * counts and statements that are published.
 */
@Stateless
@PermitAll
public class NoticeSightQueries {

    private NoticeSightRepository sights;
    private PlatformStatementRepository statements;

    @Inject
    NoticeSightQueries(NoticeSightRepository sights, PlatformStatementRepository statements) {
        this.sights = sights;
        this.statements = statements;
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
     * @param statement what a member states about it; empty if nobody does
     */
    public record Platform(Optional<Seen> total, List<Day> days, Optional<Stated> statement) {}

    /**
     * A member's word that users were shown the notice of a version.
     *
     * @param shownAt since when, UTC
     * @param statement where, to whom and in which form
     * @param by subject of the member's account
     * @param statedAt UTC
     */
    public record Stated(Instant shownAt, String statement, String by, Instant statedAt) {}

    /** How often a notice was given to the tenant's product. */
    public Platform of(Notice.Kind kind, int number) {
        List<NoticeSight> found = sights.list(kind, number);
        return new Platform(
                found.stream().map(NoticeSight::seen).reduce(Seen::and),
                found.stream()
                        .map(sight -> new Day(sight.day(), sight.seen().served()))
                        .toList(),
                kind == Notice.Kind.POLICY ? Optional.ofNullable(statements().get(number)) : Optional.empty());
    }

    /** What members state about versions, by number. */
    public Map<Integer, Stated> statements() {
        return statements.list().stream()
                .collect(Collectors.toMap(PlatformStatement::number, NoticeSightQueries::stated));
    }

    /**
     * Since when people have been told of each version in the tenant's product, by its own asking or a member's word, whichever is earlier; UTC,
     * by number; versions of which there is no evidence are left out.
     */
    public Map<Integer, Instant> versions() {
        return Stream.concat(
                        sights.list(Notice.Kind.POLICY).stream()
                                .map(sight ->
                                        Map.entry(sight.number(), sight.seen().first())),
                        statements.list().stream().map(word -> Map.entry(word.number(), word.shownAt())))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one.isBefore(other) ? one : other));
    }

    private static Stated stated(PlatformStatement word) {
        return new Stated(word.shownAt(), word.statement(), word.statedBy(), word.statedAt());
    }
}
