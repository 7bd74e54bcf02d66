package io.candor.ejb.policy.draft;

import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.policy.PolicySubmitted;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.tenant.MemberRoleQueries;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.policy.NoSuchPolicyVersionException;
import io.candor.persistence.policy.PolicyProof;
import io.candor.persistence.policy.PolicyRepository;
import io.candor.persistence.policy.PolicyTransitionException;
import io.candor.persistence.policy.PolicyVersion;
import io.candor.persistence.shared.Reason;
import io.candor.persistence.shared.RefusedException;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Takes a draft of the current tenant's policy to its approval by a second person: nobody approves what they have written in. Roles are those
 * in the current tenant.
 */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER})
public class PolicyApproving {

    private PolicyRepository policies;
    private TenantQueries tenants;
    private MemberRoleQueries members;
    private ApplicationClock clock;
    private AuditLog audit;
    private Event<PolicySubmitted> submitted;

    @Resource
    private SessionContext session;

    @Inject
    PolicyApproving(
            PolicyRepository policies,
            TenantQueries tenants,
            MemberRoleQueries members,
            ApplicationClock clock,
            AuditLog audit,
            Event<PolicySubmitted> submitted) {
        this.policies = policies;
        this.tenants = tenants;
        this.members = members;
        this.clock = clock;
        this.audit = audit;
        this.submitted = submitted;
    }

    /** For the container's proxy. */
    protected PolicyApproving() {}

    /**
     * Closes a draft's texts and asks for approval.
     *
     * @throws NoSuchPolicyVersionException if there is no such version
     * @throws PolicyTransitionException if it is no draft, or has no text
     * @throws RefusedException if it has no text in the default language, a text has no title, or two of its sections want the same
     *     anchor
     * @throws io.candor.persistence.promise.UnfoundedPromiseException if the text does not say the sentence of a promise
     */
    @AllowedTo({OWNER, PRIVACY_OFFICER, EDITOR})
    public void submit(int number) {
        PolicyVersion draft = policies.getLocked().get(number);
        draft.submit(caller(), clock.instant());
        String language = tenants.languages().get(0);
        var text = draft.text(language)
                .orElseThrow(() ->
                        new RefusedException(RefusedException.Fault.STATE, "error.policy-default-language", number));
        draft.languages().forEach(each -> checkProof(draft, each));
        submitted.fire(new PolicySubmitted(draft.id(), text.outline()));
        audit.record(DraftAction.SUBMITTED, thing(draft));
    }

    private static void checkProof(PolicyVersion draft, String language) {
        PolicyProof.of(draft.text(language).orElseThrow().markdown()).blocking().stream()
                .findFirst()
                .ifPresent(fault -> {
                    throw new RefusedException(
                            RefusedException.Fault.STATE,
                            fault.kind() == PolicyProof.Kind.NO_TITLE ? "error.policy-untitled" : "error.policy-proof",
                            language,
                            fault.line(),
                            fault.detail());
                });
    }

    /**
     * Makes a draft again of what was submitted, to go on writing.
     *
     * @throws NoSuchPolicyVersionException if there is no such version
     * @throws PolicyTransitionException if it is not submitted
     */
    @AllowedTo({OWNER, PRIVACY_OFFICER, EDITOR})
    public void takeBack(int number) {
        PolicyVersion version = policies.getLocked().get(number);
        if (version.stage() != PolicyVersion.Stage.SUBMITTED) {
            throw new PolicyTransitionException("error.policy-not-submitted", number);
        }
        version.reopen(null);
        audit.record(DraftAction.SENT_BACK, thing(version));
    }

    /**
     * Makes a draft again of what was submitted or approved, and says what is to be done.
     *
     * @param note for the authors, up to 2,000 characters, or null
     * @throws NoSuchPolicyVersionException if there is no such version
     * @throws PolicyTransitionException if it is neither submitted nor approved
     * @throws RefusedException if the note is too long
     */
    public void sendBack(int number, String note) {
        if (note != null && note.length() > Reason.LONGEST) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.policy-note", Reason.LONGEST);
        }
        PolicyVersion version = policies.getLocked().get(number);
        version.reopen(note);
        audit.record(DraftAction.SENT_BACK, thing(version), Changes.with("note", note));
    }

    /**
     * Approves what was submitted. Whoever has written in it cannot.
     *
     * @throws NoSuchPolicyVersionException if there is no such version
     * @throws PolicyTransitionException if it is not submitted
     * @throws RefusedException if the caller is one of its authors
     */
    public void approve(int number) {
        PolicyVersion version = policies.getLocked().get(number);
        version.approve(caller(), Optional.empty(), clock.instant());
        audit.record(DraftAction.APPROVED, thing(version));
    }

    /**
     * Approves what was submitted without a second person, where there is none: everybody who could has written in it.
     *
     * @param statement why it is right all the same; kept with the version
     * @throws NoSuchPolicyVersionException if there is no such version
     * @throws PolicyTransitionException if it is not submitted
     * @throws RefusedException if there is a second person
     */
    @AllowedTo(OWNER)
    public void approveAlone(int number, Reason statement) {
        PolicyVersion version = policies.getLocked().get(number);
        if (!version.approval().authors().containsAll(members.approvers())) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.policy-second-person", number);
        }
        version.approve(caller(), Optional.of(statement), clock.instant());
        audit.record(DraftAction.APPROVED_ALONE, thing(version), Changes.with("statement", statement.text()));
    }

    private static Thing thing(PolicyVersion version) {
        return Thing.of("policy-version", version.number(), version.label());
    }

    private String caller() {
        return session.getCallerPrincipal().getName();
    }
}
