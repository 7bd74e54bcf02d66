package io.candor.ejb.policy;

import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.policy.NoPolicyInForceException;
import io.candor.persistence.policy.NoSuchPolicyVersionException;
import io.candor.persistence.policy.Policy;
import io.candor.persistence.policy.PolicyOutline;
import io.candor.persistence.policy.PolicyText;
import io.candor.persistence.policy.PolicyVersion;
import io.candor.persistence.policy.PolicyVersionState;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Shows the current tenant's policy: published versions only. Open to everybody. */
@Stateless
@PermitAll
public class PolicyQueries {

    private EntityManager entityManager;
    private ApplicationClock clock;

    @Inject
    PolicyQueries(EntityManager entityManager, ApplicationClock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected PolicyQueries() {}

    /**
     * A version as a page shows it.
     *
     * @param id the version
     * @param number part of its address
     * @param label what people call it
     * @param state what it is now
     * @param publishedAt UTC
     * @param effectiveAt UTC
     * @param material whether it changes what people can expect
     * @param summary what it changes
     * @param title first heading
     * @param html safe HTML without the title
     * @param markdown the source
     * @param sha256 of the source's UTF-8 bytes, hexadecimal
     * @param language of this text
     * @param lagging true if another language was wanted and this version has not been translated into it
     * @param languages in which this version can be read
     * @param contents its headings
     * @param inForce number of the version in force now; empty if none is
     * @param upcoming the next version to take effect, if there is one and it is not this one
     */
    public record VersionPage(
            UUID id,
            int number,
            String label,
            PolicyVersionState state,
            Instant publishedAt,
            Instant effectiveAt,
            boolean material,
            String summary,
            String title,
            String html,
            String markdown,
            String sha256,
            String language,
            boolean lagging,
            Set<String> languages,
            List<Heading> contents,
            Optional<Integer> inForce,
            Optional<HistoryRow> upcoming) {}

    /** A heading of the contents; level 2 is the highest. */
    public record Heading(String anchor, String text, int level) {}

    /**
     * A version in a list. Instants are UTC.
     *
     * @param changedAt when it was published, or its day was put off last
     */
    public record HistoryRow(
            int number,
            String label,
            PolicyVersionState state,
            Instant publishedAt,
            Instant changedAt,
            Instant effectiveAt,
            boolean material,
            String summary,
            Set<String> languages) {}

    /**
     * A published version in the order of the policy. Instants are UTC.
     *
     * @param held whether it waits for something, and does not take effect whatever its day
     */
    public record Publication(
            UUID id,
            int number,
            String label,
            boolean material,
            Instant publishedAt,
            Instant effectiveAt,
            boolean held) {}

    /** All published versions, the latest effect first; empty if there are none. */
    public List<Publication> publications() {
        return find().stream()
                .flatMap(policy -> policy.published().stream())
                .map(version -> new Publication(
                        version.id(),
                        version.number(),
                        version.label(),
                        version.isMaterial(),
                        version.publishedAt(),
                        version.effectiveAt(),
                        version.isHeld()))
                .toList();
    }

    /**
     * The version in force now.
     *
     * @param language wanted; if there is no text in it, the default language's comes, marked as lagging
     * @param fallback the tenant's default language
     * @throws NoPolicyInForceException if none is in force
     */
    public VersionPage inForce(String language, String fallback) {
        Policy policy = policy();
        PolicyVersion version = policy.inForceAt(clock.instant()).orElseThrow(NoPolicyInForceException::new);
        return page(policy, version, language, fallback);
    }

    /**
     * A published version by its number.
     *
     * @param language wanted; if there is no text in it, the default language's comes, marked as lagging
     * @param fallback the tenant's default language
     * @throws NoSuchPolicyVersionException if there is no published version of that number
     */
    public VersionPage version(int number, String language, String fallback) {
        Policy policy = policy();
        return page(policy, published(policy, number), language, fallback);
    }

    /** All published versions: upcoming ones first, then the one in force, then older ones; empty if there are none. */
    public List<HistoryRow> history(String language, String fallback) {
        return find().stream()
                .flatMap(policy -> policy.published().stream().map(version -> row(policy, version, language, fallback)))
                .toList();
    }

    /**
     * What changed from one published version to another.
     *
     * @param language wanted; where one of the two lacks it, both are compared in the default language
     * @param fallback the tenant's default language
     * @throws NoSuchPolicyVersionException if one of them is not published
     */
    public PolicyComparison compare(int from, int to, String language, String fallback) {
        Policy policy = policy();
        PolicyVersion before = published(policy, from);
        PolicyVersion after = published(policy, to);
        boolean both = before.text(language).isPresent() && after.text(language).isPresent();
        String used = both ? language : fallback;
        return PolicyComparison.between(
                text(before, used, fallback).outline(),
                text(after, used, fallback).outline());
    }

    /**
     * Two published versions, to be judged by what differs.
     *
     * @param fromId the older side
     * @param toId the newer side
     * @param effectiveAt when the newer side takes effect, UTC; null before it is published
     * @param comparison of their texts in the tenant's default language
     */
    public record Pair(UUID fromId, UUID toId, Instant effectiveAt, PolicyComparison comparison) {}

    /**
     * Two published versions and what differs in the default language.
     *
     * @param language the tenant's default language
     * @throws NoSuchPolicyVersionException if one of them is not published
     */
    public Pair pair(int from, int to, String language) {
        Policy policy = policy();
        return pair(published(policy, from), published(policy, to), language);
    }

    static Pair pair(PolicyVersion before, PolicyVersion after, String language) {
        var comparison = PolicyComparison.between(
                text(before, language, language).outline(),
                text(after, language, language).outline());
        return new Pair(before.id(), after.id(), after.effectiveAt(), comparison);
    }

    /** Whether a published version is in force, or was. */
    public boolean hasTakenEffect(int number) {
        return find().filter(policy -> policy.published().stream().anyMatch(version -> version.number() == number))
                .map(policy -> policy.stateOf(number, clock.instant()) != PolicyVersionState.SCHEDULED)
                .orElse(false);
    }

    /** When the next published version takes effect, UTC: pages made now must not be kept longer. Empty if none is scheduled. */
    public Optional<Instant> nextEffectiveAt() {
        return find().flatMap(policy -> policy.upcomingAt(clock.instant())).map(PolicyVersion::effectiveAt);
    }

    private VersionPage page(Policy policy, PolicyVersion version, String language, String fallback) {
        Instant now = clock.instant();
        PolicyText text = text(version, language, fallback);
        PolicyOutline outline = text.outline();
        return new VersionPage(
                version.id(),
                version.number(),
                version.label(),
                policy.stateOf(version.number(), now),
                version.publishedAt(),
                version.effectiveAt(),
                version.isMaterial(),
                version.summary().in(text.language(), fallback),
                text.title(),
                text.html(),
                text.markdown(),
                text.sha256(),
                text.language(),
                !text.language().equals(language),
                version.languages(),
                outline.sections().stream()
                        .filter(section -> !section.anchor().isEmpty())
                        .map(section -> new Heading(section.anchor(), section.heading(), section.level()))
                        .toList(),
                policy.inForceAt(now).map(PolicyVersion::number),
                policy.upcomingAt(now)
                        .filter(upcoming -> !upcoming.equals(version))
                        .map(upcoming -> row(policy, upcoming, language, fallback)));
    }

    private HistoryRow row(Policy policy, PolicyVersion version, String language, String fallback) {
        return new HistoryRow(
                version.number(),
                version.label(),
                policy.stateOf(version.number(), clock.instant()),
                version.publishedAt(),
                version.changedAt(),
                version.effectiveAt(),
                version.isMaterial(),
                version.summary().in(language, fallback),
                version.languages());
    }

    private static PolicyVersion published(Policy policy, int number) {
        return policy.published().stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new NoSuchPolicyVersionException(number));
    }

    private static PolicyText text(PolicyVersion version, String language, String fallback) {
        return version.text(language)
                .or(() -> version.text(fallback))
                .or(() -> version.languages().stream().findFirst().flatMap(version::text))
                .orElseThrow(() -> new NoSuchPolicyVersionException(version.number()));
    }

    private Policy policy() {
        return find().orElseThrow(NoPolicyInForceException::new);
    }

    private Optional<Policy> find() {
        return entityManager
                .createQuery("select p from Policy p", Policy.class)
                .getResultStream()
                .findFirst();
    }
}
