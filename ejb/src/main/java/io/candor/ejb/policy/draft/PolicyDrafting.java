package io.candor.ejb.policy.draft;

import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.policy.PolicyCopied;
import io.candor.ejb.policy.PolicyDiscarded;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.policy.DuplicateVersionLabelException;
import io.candor.persistence.policy.NoSuchPolicyVersionException;
import io.candor.persistence.policy.Policy;
import io.candor.persistence.policy.PolicyMarkdown;
import io.candor.persistence.policy.PolicyOutline;
import io.candor.persistence.policy.PolicyRepository;
import io.candor.persistence.policy.PolicyText;
import io.candor.persistence.policy.PolicyTransitionException;
import io.candor.persistence.policy.PolicyVersion;
import io.candor.persistence.shared.ChangedMeanwhileException;
import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.shared.RefusedException;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Writes drafts of the current tenant's policy. Every step locks the policy, so that of two who write at once the second one is compared
 * with the first; whoever changes something becomes an author of the draft, and cannot approve it. Roles are those in the current tenant.
 */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, EDITOR})
public class PolicyDrafting {

    /** Read by somebody who saw no text. */
    public static final int NO_TEXT = -1;

    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_SUMMARY = 2000;

    private PolicyRepository policies;
    private TenantQueries tenants;
    private ApplicationClock clock;
    private AuditLog audit;
    private Event<Object> events;

    @Resource
    private SessionContext session;

    @Inject
    PolicyDrafting(
            PolicyRepository policies,
            TenantQueries tenants,
            ApplicationClock clock,
            AuditLog audit,
            @Any Event<Object> events) {
        this.policies = policies;
        this.tenants = tenants;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /** For the container's proxy. */
    protected PolicyDrafting() {}

    /**
     * What a version says about itself.
     *
     * @param label what people call it, up to 60 characters
     * @param material whether it changes what people can expect
     * @param summary what it changes
     */
    public record Head(String label, boolean material, LocalizedText summary) {}

    /**
     * A draft that the caller is about to change.
     *
     * @param versionId the version
     * @param outline its text in the tenant's default language; without sections if there is none yet
     */
    public record OpenDraft(UUID versionId, PolicyOutline outline) {}

    /**
     * Begins a draft.
     *
     * @param from number of the version whose texts and promises it begins with; 0 for none
     * @return its number
     * @throws NoSuchPolicyVersionException if there is no version to begin with
     * @throws DuplicateVersionLabelException if another version is called so
     * @throws RefusedException if label or summary are missing or too long
     */
    public int begin(Head head, int from) {
        check(head);
        Policy policy = policies.findLocked().orElseGet(this::first);
        var draft = policy.draft(head.label().strip(), head.material(), head.summary(), clock.instant());
        draft.openFor(caller(), clock.instant());
        if (from > 0) {
            PolicyVersion source = policy.get(from);
            source.languages()
                    .forEach(language -> draft.write(
                            language,
                            PolicyMarkdown.of(
                                    source.text(language).orElseThrow().markdown())));
            policies.flush();
            events.fire(new PolicyCopied(source.id(), draft.id()));
        }
        audit.record(DraftAction.BEGUN, thing(draft), Changes.with("from", from == 0 ? null : from));
        return draft.number();
    }

    /**
     * Changes what a draft says about itself.
     *
     * @param read the revision that the change was made from
     * @throws NoSuchPolicyVersionException if there is no such version
     * @throws PolicyTransitionException if it is no draft any more
     * @throws DuplicateVersionLabelException if another version is called so
     * @throws ChangedMeanwhileException if somebody else was faster
     * @throws RefusedException if label or summary are missing or too long
     */
    public void describe(int number, int read, Head head) {
        check(head);
        Policy policy = policies.getLocked();
        PolicyVersion draft = policy.get(number);
        var before = new Head(draft.label(), draft.isMaterial(), draft.summary());
        policy.describe(number, read, head.label().strip(), head.material(), head.summary());
        draft.openFor(caller(), clock.instant());
        audit.record(DraftAction.DESCRIBED, thing(draft), Changes.between(before, head));
    }

    /**
     * Writes the text of a language.
     *
     * @param language one of the tenant's
     * @param read the revision that the change was made from, or {@link #NO_TEXT}
     * @param markdown the text
     * @throws NoSuchPolicyVersionException if there is no such version
     * @throws PolicyTransitionException if it is no draft any more
     * @throws ChangedMeanwhileException if somebody else was faster
     * @throws RefusedException if the text is empty, too long or too deep, or the tenant does not have the language
     */
    public void write(int number, String language, int read, String markdown) {
        if (!tenants.languages().contains(language)) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.policy-language", language);
        }
        PolicyVersion draft = policies.getLocked().get(number);
        draft.openFor(caller(), clock.instant());
        checkRead(draft, language, read);
        PolicyMarkdown text = PolicyMarkdown.of(markdown == null ? "" : markdown);
        if (text.title().length() > PolicyMarkdown.LONGEST_TITLE) {
            throw new RefusedException(
                    RefusedException.Fault.INPUT, "error.policy-title-long", PolicyMarkdown.LONGEST_TITLE);
        }
        String before = draft.text(language).map(PolicyText::sha256).orElse(null);
        draft.write(language, text);
        audit.record(
                DraftAction.WRITTEN,
                thing(draft),
                Changes.of("sha256", before, text.sha256()).and("language", null, language));
    }

    /**
     * Takes a translation out of a draft.
     *
     * @param read the revision that was looked at
     * @throws NoSuchPolicyVersionException if there is no such version
     * @throws PolicyTransitionException if it is no draft any more
     * @throws ChangedMeanwhileException if somebody has changed it meanwhile
     * @throws RefusedException if it is the default language
     */
    public void drop(int number, String language, int read) {
        if (tenants.languages().get(0).equals(language)) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.policy-default-language", number);
        }
        PolicyVersion draft = policies.getLocked().get(number);
        draft.openFor(caller(), clock.instant());
        checkRead(draft, language, read);
        draft.drop(language);
        audit.record(DraftAction.DROPPED, thing(draft), Changes.of("language", language, null));
    }

    /**
     * Throws a draft away, with its texts and promises.
     *
     * @throws NoSuchPolicyVersionException if there is no such version
     * @throws PolicyTransitionException if it is no draft any more
     */
    public void discard(int number) {
        Policy policy = policies.getLocked();
        PolicyVersion draft = policy.get(number);
        draft.openFor(caller(), clock.instant());
        events.fire(new PolicyDiscarded(draft.id()));
        policy.discard(number);
        audit.record(DraftAction.DISCARDED, thing(draft));
    }

    /**
     * Opens a draft for a change of what belongs to it; the caller is one of its authors from now on, and the policy stays locked until
     * the transaction ends.
     *
     * @throws NoSuchPolicyVersionException if there is no such version
     * @throws PolicyTransitionException if it is no draft any more
     */
    public OpenDraft open(int number) {
        PolicyVersion draft = policies.getLocked().get(number);
        draft.openFor(caller(), clock.instant());
        return new OpenDraft(
                draft.id(),
                draft.text(tenants.languages().get(0)).map(PolicyText::outline).orElse(PolicyOutline.of("")));
    }

    private static void checkRead(PolicyVersion draft, String language, int read) {
        ChangedMeanwhileException.check(
                read, draft.text(language).map(PolicyText::revision).orElse(NO_TEXT));
    }

    private static void check(Head head) {
        String label = head.label() == null ? "" : head.label().strip();
        if (label.isEmpty() || label.length() > LONGEST_LABEL) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.policy-label", LONGEST_LABEL);
        }
        boolean tooLong = head.summary() != null
                && head.summary().byLanguage().values().stream().anyMatch(text -> text.length() > LONGEST_SUMMARY);
        if (head.summary() == null || tooLong) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.policy-summary", LONGEST_SUMMARY);
        }
    }

    private static Thing thing(PolicyVersion version) {
        return Thing.of("policy-version", version.number(), version.label());
    }

    private String caller() {
        return session.getCallerPrincipal().getName();
    }

    private Policy first() {
        var policy = new Policy();
        policies.add(policy);
        return policy;
    }
}
