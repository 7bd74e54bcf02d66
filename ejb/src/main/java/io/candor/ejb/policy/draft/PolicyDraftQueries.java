package io.candor.ejb.policy.draft;

import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.policy.PolicyComparison;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.policy.NoSuchPolicyVersionException;
import io.candor.persistence.policy.Policy;
import io.candor.persistence.policy.PolicyApproval;
import io.candor.persistence.policy.PolicyOutline;
import io.candor.persistence.policy.PolicyText;
import io.candor.persistence.policy.PolicyVersion;
import io.candor.persistence.policy.PolicyVersionState;
import io.candor.persistence.shared.LocalizedText;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Shows members all versions of the current tenant's policy, those included that nobody outside sees. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, EDITOR, AUDITOR})
public class PolicyDraftQueries {

    private EntityManager entityManager;
    private ApplicationClock clock;
    private TenantQueries tenants;

    @Inject
    PolicyDraftQueries(EntityManager entityManager, ApplicationClock clock, TenantQueries tenants) {
        this.entityManager = entityManager;
        this.clock = clock;
        this.tenants = tenants;
    }

    /** For the container's proxy. */
    protected PolicyDraftQueries() {}

    /**
     * A version.
     *
     * @param id the version
     * @param number counts up in the policy
     * @param label what people call it
     * @param state what it is now
     * @param material whether it changes what people can expect
     * @param summary what it changes
     * @param revision to tell whether somebody has changed label or summary meanwhile
     * @param publishedAt UTC; null before
     * @param effectiveAt UTC; null before it is published
     * @param languages in which there is a text
     * @param trace who did what
     */
    public record DeskRow(
            UUID id,
            int number,
            String label,
            PolicyVersionState state,
            boolean material,
            LocalizedText summary,
            int revision,
            Instant publishedAt,
            Instant effectiveAt,
            Set<String> languages,
            Trace trace) {

        /** Whether its words can be changed. */
        public boolean isDraft() {
            return state == PolicyVersionState.DRAFT;
        }
    }

    /**
     * Who did what, by subjects of accounts. What has not been done, or was done before the version was imported, is null.
     *
     * @param authors who have changed something in it
     * @param statement why an owner approved it alone
     * @param note what whoever sent it back has to say
     */
    public record Trace(
            Set<String> authors,
            String createdBy,
            String editedBy,
            Instant editedAt,
            String submittedBy,
            Instant submittedAt,
            String approvedBy,
            Instant approvedAt,
            String statement,
            String note) {}

    /**
     * A text of a version.
     *
     * @param language of its words
     * @param title its first heading
     * @param markdown as it was typed
     * @param html safe HTML without the title
     * @param revision to tell whether somebody has changed it meanwhile
     */
    public record TextRow(String language, String title, String markdown, String html, int revision) {

        static TextRow of(PolicyText text) {
            return new TextRow(text.language(), text.title(), text.markdown(), text.html(), text.revision());
        }
    }

    /** All versions, the latest number first; empty if there is none. */
    public List<DeskRow> versions() {
        Map<Integer, Set<String>> languages = languages();
        return find().stream()
                .flatMap(policy -> policy.versions().stream()
                        .map(version -> row(policy, version, languages.getOrDefault(version.number(), Set.of()))))
                .sorted(Comparator.comparingInt(DeskRow::number).reversed())
                .toList();
    }

    /**
     * A version by its number.
     *
     * @throws NoSuchPolicyVersionException if there is none
     */
    public DeskRow version(int number) {
        return versions().stream()
                .filter(row -> row.number() == number)
                .findFirst()
                .orElseThrow(() -> new NoSuchPolicyVersionException(number));
    }

    /**
     * The texts of a version, the tenant's default language first.
     *
     * @throws NoSuchPolicyVersionException if there is no such version
     */
    public List<TextRow> texts(int number) {
        PolicyVersion version = get(number);
        return tenants.languages().stream()
                .flatMap(language -> version.text(language).stream())
                .map(TextRow::of)
                .toList();
    }

    /**
     * The text of a version in a language; empty if it has none.
     *
     * @throws NoSuchPolicyVersionException if there is no such version
     */
    public Optional<TextRow> text(int number, String language) {
        return get(number).text(language).map(TextRow::of);
    }

    /**
     * The sections of a version in the tenant's default language; none if it has no text there.
     *
     * @throws NoSuchPolicyVersionException if there is no such version
     */
    public PolicyOutline outline(int number) {
        return text(number, tenants.languages().get(0))
                .map(text -> PolicyOutline.of(text.html()))
                .orElse(PolicyOutline.of(""));
    }

    /**
     * What differs between any two versions.
     *
     * @param language one that both have, or nothing is compared
     * @throws NoSuchPolicyVersionException if there is no such version
     */
    public Optional<PolicyComparison> compare(int from, int to, String language) {
        Optional<TextRow> before = text(from, language);
        Optional<TextRow> after = text(to, language);
        return before.isEmpty() || after.isEmpty()
                ? Optional.empty()
                : Optional.of(PolicyComparison.between(
                        PolicyOutline.of(before.get().html()),
                        PolicyOutline.of(after.get().html())));
    }

    /** Languages by number of the version, without their texts, which are long. */
    private Map<Integer, Set<String>> languages() {
        var languages = new HashMap<Integer, Set<String>>();
        entityManager
                .createQuery("select v.number, t.language from PolicyText t join t.policyVersion v", Object[].class)
                .getResultList()
                .forEach(pair -> languages
                        .computeIfAbsent((Integer) pair[0], number -> new TreeSet<>())
                        .add((String) pair[1]));
        return languages;
    }

    private DeskRow row(Policy policy, PolicyVersion version, Set<String> languages) {
        return new DeskRow(
                version.id(),
                version.number(),
                version.label(),
                policy.stateOf(version.number(), clock.instant()),
                version.isMaterial(),
                version.summary(),
                version.revision(),
                version.publishedAt(),
                version.effectiveAt(),
                languages,
                trace(version.approval()));
    }

    private static Trace trace(PolicyApproval approval) {
        return new Trace(
                approval.authors(),
                approval.createdBy(),
                approval.editedBy(),
                approval.editedAt(),
                approval.submittedBy(),
                approval.submittedAt(),
                approval.approvedBy(),
                approval.approvedAt(),
                approval.statement(),
                approval.note());
    }

    private PolicyVersion get(int number) {
        return find().orElseThrow(() -> new NoSuchPolicyVersionException(number))
                .get(number);
    }

    private Optional<Policy> find() {
        return entityManager
                .createQuery("select p from Policy p", Policy.class)
                .getResultStream()
                .findFirst();
    }
}
