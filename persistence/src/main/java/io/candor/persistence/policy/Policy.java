package io.candor.persistence.policy;

import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The privacy policy of a tenant: one for each, created with the tenant, never deleted. It holds all versions ever made and decides,
 * from their effective instants alone, which one is in force: the scheduled version with the latest effective instant that has passed.
 * So at most one is in force at any instant, and none before the first takes effect.
 */
@Entity
public class Policy extends TenantOwned {

    @OneToMany(mappedBy = "policy", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @OrderBy("number")
    private List<PolicyVersion> versions = new ArrayList<>();

    @Version
    private int version;

    /** A policy without a version. */
    public Policy() {}

    /**
     * Begins a new version, as a draft with the next number.
     *
     * @param label what people call it, unique in this policy
     * @param material whether it changes what people can expect
     * @param summary what changes, for people in a hurry
     * @param now the present instant, UTC
     * @throws DuplicateVersionLabelException if another version is called so
     */
    public PolicyVersion draft(String label, boolean material, LocalizedText summary, Instant now) {
        checkLabel(label, 0);
        var draft = new PolicyVersion(this, nextNumber(), label, material, summary, now);
        versions.add(draft);
        return draft;
    }

    /**
     * Changes what a draft says about itself.
     *
     * @param number the version's number
     * @param read the revision that the change was made from
     * @throws NoSuchPolicyVersionException if there is no such version
     * @throws DuplicateVersionLabelException if another version is called so
     * @throws PolicyTransitionException if it is no draft any more
     * @throws io.candor.persistence.shared.ChangedMeanwhileException if somebody else was faster
     */
    public void describe(int number, int read, String label, boolean material, LocalizedText summary) {
        checkLabel(label, number);
        get(number).describe(read, label, material, summary);
    }

    /**
     * Throws a draft away, with all its texts.
     *
     * @param number the version's number, which the next draft may get again
     * @throws NoSuchPolicyVersionException if there is no such version
     * @throws PolicyTransitionException if it is no draft any more
     */
    public void discard(int number) {
        var draft = get(number);
        if (draft.stage() != PolicyVersion.Stage.DRAFT) {
            throw new PolicyTransitionException("error.policy-not-draft", number);
        }
        versions.remove(draft);
    }

    private void checkLabel(String label, int number) {
        if (versions.stream()
                .anyMatch(other -> other.number() != number && other.label().equals(label))) {
            throw new DuplicateVersionLabelException(label);
        }
    }

    /**
     * Publishes an approved version, to take effect at an instant. From now on it never changes.
     *
     * @param number the version's number
     * @param publishedAt when people can first read it, UTC
     * @param effectiveAt when it takes effect, UTC; not before it is published
     * @throws NoSuchPolicyVersionException if there is no such version
     * @throws PolicyTransitionException if it is not approved, if it would take effect before it is published, or if another
     *     version takes effect at the same instant
     */
    public PolicyVersion schedule(int number, Instant publishedAt, Instant effectiveAt) {
        var scheduled = get(number);
        if (published().stream().anyMatch(other -> other.effectiveAt().equals(effectiveAt))) {
            throw new PolicyTransitionException("error.policy-effective-taken", number);
        }
        scheduled.schedule(publishedAt, effectiveAt);
        return scheduled;
    }

    /**
     * Keeps a published version from taking effect until it is released.
     *
     * @throws NoSuchPolicyVersionException if there is no such version
     * @throws PolicyTransitionException if it is not published
     */
    public void hold(int number) {
        var version = get(number);
        version.hold(true, version.effectiveAt(), null);
    }

    /**
     * Moves the day of a version that is held; an earlier one changes nothing, and one that another version has is passed over.
     *
     * @param earliest UTC
     * @param now the present instant, UTC
     * @throws NoSuchPolicyVersionException if there is no such version
     */
    public void postpone(int number, Instant earliest, Instant now) {
        var moved = get(number);
        if (moved.isHeld() && moved.effectiveAt().isBefore(earliest)) {
            moved.hold(true, free(moved, earliest), now);
        }
    }

    /**
     * Lets a version that is held take effect, on its day, but neither before an instant nor in the past.
     *
     * @param earliest UTC
     * @param now the present instant, UTC
     * @return false if it was not held
     * @throws NoSuchPolicyVersionException if there is no such version
     */
    public boolean release(int number, Instant earliest, Instant now) {
        var released = get(number);
        if (!released.isHeld()) {
            return false;
        }
        postpone(number, earliest.isBefore(now) ? now : earliest, now);
        released.hold(false, released.effectiveAt(), now);
        return true;
    }

    private Instant free(PolicyVersion moved, Instant wanted) {
        Instant free = wanted;
        while (isTaken(moved, free)) {
            free = free.plus(Duration.ofMinutes(1));
        }
        return free;
    }

    private boolean isTaken(PolicyVersion moved, Instant at) {
        return published().stream()
                .anyMatch(other -> !other.equals(moved) && other.effectiveAt().equals(at));
    }

    /**
     * Takes a published version back before it takes effect.
     *
     * @param now the present instant, UTC
     * @throws NoSuchPolicyVersionException if there is no such version
     * @throws PolicyTransitionException if it is in force or was, or was never published
     */
    public void withdraw(int number, Instant now) {
        get(number).withdraw(now);
    }

    /** The version in force at an instant; empty before the first one takes effect. */
    public Optional<PolicyVersion> inForceAt(Instant at) {
        return published().stream()
                .filter(candidate ->
                        !candidate.isHeld() && !candidate.effectiveAt().isAfter(at))
                .max(Comparator.comparing(PolicyVersion::effectiveAt));
    }

    /** The next version that will take effect after an instant; empty if none is scheduled. */
    public Optional<PolicyVersion> upcomingAt(Instant at) {
        return published().stream()
                .filter(candidate ->
                        candidate.isHeld() || candidate.effectiveAt().isAfter(at))
                .min(Comparator.comparing(PolicyVersion::effectiveAt));
    }

    /**
     * What a version is at an instant.
     *
     * @throws NoSuchPolicyVersionException if there is no such version
     */
    public PolicyVersionState stateOf(int number, Instant at) {
        var asked = get(number);
        return switch (asked.stage()) {
            case DRAFT -> PolicyVersionState.DRAFT;
            case SUBMITTED -> PolicyVersionState.SUBMITTED;
            case APPROVED -> PolicyVersionState.APPROVED;
            case WITHDRAWN -> PolicyVersionState.WITHDRAWN;
            case PUBLISHED -> {
                if (asked.isHeld() || asked.effectiveAt().isAfter(at)) {
                    yield PolicyVersionState.SCHEDULED;
                }
                boolean inForce = inForceAt(at).filter(asked::equals).isPresent();
                yield inForce ? PolicyVersionState.IN_FORCE : PolicyVersionState.SUPERSEDED;
            }
        };
    }

    /**
     * A version by its number.
     *
     * @throws NoSuchPolicyVersionException if there is none
     */
    public PolicyVersion get(int number) {
        return versions.stream()
                .filter(candidate -> candidate.number() == number)
                .findFirst()
                .orElseThrow(() -> new NoSuchPolicyVersionException(number));
    }

    /** All versions ever begun, in the order of their numbers. */
    public List<PolicyVersion> versions() {
        return List.copyOf(versions);
    }

    /** All published versions (scheduled, in force, superseded), the latest effective instant first. */
    public List<PolicyVersion> published() {
        return versions.stream()
                .filter(candidate -> candidate.stage() == PolicyVersion.Stage.PUBLISHED)
                .sorted(Comparator.comparing(PolicyVersion::effectiveAt).reversed())
                .toList();
    }

    private int nextNumber() {
        return versions.stream().mapToInt(PolicyVersion::number).max().orElse(0) + 1;
    }
}
