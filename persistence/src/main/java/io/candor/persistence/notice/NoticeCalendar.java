package io.candor.persistence.notice;

import io.candor.persistence.notice.NoticeDuties.Barrier;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The published versions of a policy in the order in which they take effect, judged by what each owes before the next. The outgoing
 * version of a version is the one before it in that order, so to publish or to withdraw one changes what the next is judged by.
 *
 * @param publications the latest effect last
 * @param zone the tenant's
 */
public record NoticeCalendar(List<Publication> publications, ZoneId zone) {

    /** Sorts the versions by their effect. */
    public NoticeCalendar {
        publications = publications.stream()
                .sorted(Comparator.comparing(Publication::effectiveAt))
                .toList();
    }

    /**
     * A published version.
     *
     * @param number its number in the policy
     * @param material whether it changes what people can expect
     * @param publishedAt when people can first read it, UTC
     * @param effectiveAt UTC
     * @param overridden whether the owner decided that it takes effect sooner than promised
     * @param duties what it owes before the version after it
     */
    public record Publication(
            int number,
            boolean material,
            Instant publishedAt,
            Instant effectiveAt,
            boolean overridden,
            NoticeDuties duties) {}

    /**
     * A version that would take effect sooner than the outgoing one allows.
     *
     * @param publication the version
     * @param barrier what forbids it
     */
    public record Breach(Publication publication, Barrier barrier) {}

    /** The version that is in force when this one takes effect; empty for the first, and if there is no such version. */
    public Optional<Publication> outgoing(int number) {
        for (int i = 1; i < publications.size(); i++) {
            if (publications.get(i).number() == number) {
                return Optional.of(publications.get(i - 1));
            }
        }
        return Optional.empty();
    }

    /**
     * Versions that would take effect too soon, in order; those whose promise was overridden are left out.
     *
     * @param from versions that took effect before this instant, UTC, are history and not judged
     */
    public List<Breach> breaches(Instant from) {
        return publications.stream()
                .filter(next -> !next.overridden() && !next.effectiveAt().isBefore(from))
                .flatMap(next -> breach(next).stream())
                .toList();
    }

    /**
     * Whether a version that has just been published may stay: neither it nor one that follows it takes effect too soon.
     *
     * @param number the version
     * @param emergency whether the owner wants it to take effect sooner than promised
     * @return the promise that the emergency breaks; empty if no promise is broken
     * @throws NoticeTooShortException if a promise forbids it
     * @throws NeedlessOverrideException if it is called an emergency and no promise stands in the way
     */
    public Optional<Barrier> admit(int number, boolean emergency) {
        Barrier own = null;
        // What took effect before this version was published is history; the version is not, even if it takes effect at
        // once.
        for (Breach breach : breaches(get(number).publishedAt())) {
            if (breach.publication().number() != number) {
                throw NoticeTooShortException.ofLater(breach, zone);
            }
            if (!emergency) {
                throw NoticeTooShortException.of(breach, zone);
            }
            own = breach.barrier();
        }
        if (emergency && own == null) {
            throw new NeedlessOverrideException();
        }
        return Optional.ofNullable(own);
    }

    /**
     * Refuses the order in which a version is missing that was withdrawn, if another one would now take effect too soon.
     *
     * @param now the present instant, UTC
     * @throws NoticeTooShortException if one would
     */
    public void admitWithdrawal(Instant now) {
        breaches(now).stream().findFirst().ifPresent(breach -> {
            throw NoticeTooShortException.ofLater(breach, zone);
        });
    }

    /**
     * A version.
     *
     * @throws IllegalArgumentException if it is not published
     */
    public Publication get(int number) {
        return publications.stream()
                .filter(publication -> publication.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("version " + number + " is not published"));
    }

    private Optional<Breach> breach(Publication next) {
        return outgoing(next.number())
                .flatMap(old -> old.duties().barrier(next.publishedAt(), next.material(), zone))
                .filter(barrier -> next.effectiveAt().isBefore(barrier.earliest()))
                .map(barrier -> new Breach(next, barrier));
    }
}
