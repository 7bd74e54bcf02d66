package io.candor.ejb.promise;

import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.policy.draft.PolicyDrafting;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.promise.Promise;
import io.candor.persistence.promise.PromiseLine;
import io.candor.persistence.promise.PromiseRepository;
import io.candor.persistence.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * Says what a draft of the current tenant's policy promises. Whoever changes that is an author of the draft. Roles are those in the current
 * tenant.
 */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, EDITOR})
public class PromiseEditing {

    private static final int MOST = 300;
    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";

    private PromiseRepository promises;
    private PolicyDrafting drafting;
    private AuditLog audit;

    @Inject
    PromiseEditing(PromiseRepository promises, PolicyDrafting drafting, AuditLog audit) {
        this.promises = promises;
        this.drafting = drafting;
        this.audit = audit;
    }

    /** For the container's proxy. */
    protected PromiseEditing() {}

    /**
     * Adds a promise at the end.
     *
     * @param number of a draft
     * @return its identifier
     * @throws io.candor.persistence.policy.NoSuchPolicyVersionException if there is no such version
     * @throws io.candor.persistence.policy.PolicyTransitionException if it is no draft any more
     * @throws io.candor.persistence.promise.UnfoundedPromiseException if the section does not say the sentence
     * @throws RefusedException if the short name is taken or in a wrong form, or there are 300 promises already
     */
    public UUID add(int number, PromiseLine line) {
        var draft = drafting.open(number);
        List<Promise> all = promises.list(draft.versionId());
        if (all.size() >= MOST) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.promise-many", MOST);
        }
        checkCode(line.code(), all, null);
        int last = all.stream().mapToInt(Promise::position).max().orElse(-1);
        var promise = new Promise(draft.versionId(), last + 1, line, draft.outline());
        promises.add(promise);
        audit.record(PromiseAction.ADDED, thing(number, promise), Changes.between(null, line));
        return promise.id();
    }

    /**
     * Changes a promise.
     *
     * @param number of a draft
     * @param read the revision that the change was made from
     * @throws io.candor.persistence.policy.NoSuchPolicyVersionException if there is no such version
     * @throws io.candor.persistence.policy.PolicyTransitionException if it is no draft any more
     * @throws io.candor.persistence.promise.NoSuchPromiseException if the draft has no such promise
     * @throws io.candor.persistence.shared.ChangedMeanwhileException if somebody else was faster
     * @throws io.candor.persistence.promise.UnfoundedPromiseException if the section does not say the sentence
     * @throws RefusedException if the short name is taken or in a wrong form
     */
    public void change(int number, UUID id, int read, PromiseLine line) {
        var draft = drafting.open(number);
        Promise promise = promises.get(draft.versionId(), id);
        checkCode(line.code(), promises.list(draft.versionId()), id);
        PromiseLine before = promise.line();
        promise.change(read, line, draft.outline());
        audit.record(PromiseAction.CHANGED, thing(number, promise), Changes.between(before, line));
    }

    /**
     * Takes a promise out.
     *
     * @param number of a draft
     * @throws io.candor.persistence.policy.NoSuchPolicyVersionException if there is no such version
     * @throws io.candor.persistence.policy.PolicyTransitionException if it is no draft any more
     * @throws io.candor.persistence.promise.NoSuchPromiseException if the draft has no such promise
     */
    public void remove(int number, UUID id) {
        var draft = drafting.open(number);
        Promise promise = promises.get(draft.versionId(), id);
        promises.remove(promise);
        audit.record(PromiseAction.REMOVED, thing(number, promise), Changes.between(promise.line(), null));
    }

    private static Thing thing(int number, Promise promise) {
        return Thing.of("promise", promise.id(), number + " " + promise.code());
    }

    private static void checkCode(String code, List<Promise> all, UUID own) {
        if (code == null || !code.matches(CODE)) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.promise-code");
        }
        boolean taken = all.stream()
                .anyMatch(other -> other.code().equals(code) && !other.id().equals(own));
        if (taken) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.promise-code-taken", code);
        }
    }
}
