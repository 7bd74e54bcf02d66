package io.candor.ejb.audit;

import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.CurrentCaller;
import io.candor.ejb.tenant.MemberQueries;
import io.candor.persistence.audit.Actor;
import io.candor.persistence.audit.AuditAction;
import io.candor.persistence.audit.AuditEntry;
import io.candor.persistence.audit.AuditRecord;
import io.candor.persistence.audit.AuditRepository;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.PlatformAuditEntry;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.tenancy.CurrentTenant;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Objects;
import org.jboss.logging.MDC;

/**
 * Notes what a command does, in the command's own transaction: what is undone leaves no entry, and nothing is done without one. Who, when
 * and for which request it finds out itself. What is done in a tenant stands in that tenant's log; what an operator does, or what is done
 * in no tenant, stands in the platform's.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AuditLog {

    private static final String NOBODY = "anonymous";

    private AuditRepository entries;
    private CurrentTenant tenant;
    private CurrentCaller caller;
    private ApplicationClock clock;

    @Resource
    private SessionContext session;

    @Inject
    AuditLog(AuditRepository entries, CurrentTenant tenant, CurrentCaller caller, ApplicationClock clock) {
        this.entries = entries;
        this.tenant = tenant;
        this.caller = caller;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected AuditLog() {}

    /**
     * Notes something that the action alone says completely.
     *
     * @throws jakarta.ejb.EJBTransactionRequiredException if nothing is being changed at the moment
     */
    public void record(AuditAction action, Thing thing) {
        record(action, thing, Changes.none());
    }

    /**
     * Notes something.
     *
     * @param action what was done
     * @param thing to what
     * @param changes from what to what; no secrets, no personal data of anybody but members
     * @throws jakarta.ejb.EJBTransactionRequiredException if nothing is being changed at the moment
     */
    public void record(AuditAction action, Thing thing, Changes changes) {
        AuditRecord content = content(action, thing, changes);
        if (tenant.isPresent()) {
            entries.add(new AuditEntry(content));
        }
        if (!tenant.isPresent() || content.actor().kind() == Actor.Kind.OPERATOR) {
            entries.add(new PlatformAuditEntry(tenant.isPresent() ? tenant.id() : null, content));
        }
    }

    /**
     * Notes something in the platform's log alone, although it was done in a tenant: what is about a tenant of which nothing is left.
     *
     * @throws jakarta.ejb.EJBTransactionRequiredException if nothing is being changed at the moment
     */
    public void recordForPlatform(AuditAction action, Thing thing) {
        entries.add(new PlatformAuditEntry(null, content(action, thing, Changes.none())));
    }

    private AuditRecord content(AuditAction action, Thing thing, Changes changes) {
        return new AuditRecord(
                clock.instant(), actor(), action.code(), thing, changes, Objects.toString(MDC.get("request"), null));
    }

    private Actor actor() {
        if (caller.key().isPresent()) {
            CurrentCaller.Key key = caller.key().get();
            return new Actor(Actor.Kind.API_KEY, key.id().toString(), key.name());
        }
        String account = session.getCallerPrincipal().getName();
        if (account.equals(NOBODY)) {
            return Actor.SYSTEM;
        }
        Actor.Kind kind = session.isCallerInRole(MemberQueries.OPERATOR) ? Actor.Kind.OPERATOR : Actor.Kind.MEMBER;
        return new Actor(kind, account, caller.name().isEmpty() ? account : caller.name());
    }
}
