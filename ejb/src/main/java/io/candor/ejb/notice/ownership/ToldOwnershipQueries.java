package io.candor.ejb.notice.ownership;

import io.candor.persistence.notice.ownership.OwnershipChange;
import io.candor.persistence.notice.ownership.OwnershipChangeRepository;
import io.candor.persistence.notice.ownership.OwnershipNews;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows which changes of ownership people have been told of. Open to everybody. */
@Stateless
@PermitAll
public class ToldOwnershipQueries {

    private OwnershipChangeRepository changes;

    @Inject
    ToldOwnershipQueries(OwnershipChangeRepository changes) {
        this.changes = changes;
    }

    /** For the container's proxy. */
    protected ToldOwnershipQueries() {}

    /**
     * What people were told at one time.
     *
     * @param number of the change, from 1
     * @param at when, UTC
     * @param news who owns the company, since when, and what it means
     */
    public record Told(int number, Instant at, OwnershipNews news) {}

    /** Everything that was told, the latest first. */
    public List<Told> told() {
        return changes.list().stream().map(ToldOwnershipQueries::told).toList();
    }

    /** What was told by a notice; empty if it is about something else. */
    public Optional<Told> byNotice(UUID notice) {
        return changes.list().stream()
                .filter(change -> change.noticeId().equals(notice))
                .findFirst()
                .map(ToldOwnershipQueries::told);
    }

    private static Told told(OwnershipChange change) {
        return new Told(change.number(), change.toldAt(), change.news());
    }
}
