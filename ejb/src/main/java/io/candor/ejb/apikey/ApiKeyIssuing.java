package io.candor.ejb.apikey;

import static io.candor.persistence.tenant.MemberRole.OWNER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.CurrentCaller;
import io.candor.persistence.apikey.ApiKey;
import io.candor.persistence.apikey.ApiKeyRepository;
import io.candor.persistence.apikey.ApiScope;
import io.candor.persistence.audit.AuditAction;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** Makes and revokes the current tenant's API keys. */
@Stateless
@PermitAll
@AllowedTo(OWNER)
public class ApiKeyIssuing {

    private static final int MOST = 50;

    private ApiKeyRepository keys;
    private ApplicationClock clock;
    private CurrentCaller caller;
    private AuditLog audit;

    @Inject
    ApiKeyIssuing(ApiKeyRepository keys, ApplicationClock clock, CurrentCaller caller, AuditLog audit) {
        this.keys = keys;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    /** For the container's proxy. */
    protected ApiKeyIssuing() {}

    /** What is done, for the audit log. */
    private enum Action implements AuditAction {
        CREATED,
        REVOKED;

        @Override
        public String feature() {
            return "apikey";
        }
    }

    /**
     * Makes a key.
     *
     * @return the key, which nobody can ever ask for again
     * @throws RefusedException if it would have expired already, or there are 50 keys in use
     */
    public String issue(ApiKey.Wanted wanted) {
        Instant now = clock.instant();
        if (keys.list().stream().filter(key -> key.isActive(now)).count() >= MOST) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.api-key-many", MOST);
        }
        ApiKeyText text = ApiKeyText.random();
        var key = new ApiKey(wanted, text.publicPart(), text.hash(), caller.name(), now);
        keys.add(key);
        audit.record(
                Action.CREATED,
                thing(key),
                Changes.with("key", text.toString())
                        .and(
                                "scopes",
                                null,
                                key.scopes().stream()
                                        .map(ApiScope::code)
                                        .sorted()
                                        .toList())
                        .and("expiresAt", null, wanted.expiresAt()));
        return text.whole();
    }

    /**
     * Ends a key at once; revoking a revoked one changes nothing.
     *
     * @throws io.candor.persistence.shared.MissingException if there is no such key
     */
    public void revoke(UUID id) {
        ApiKey key = keys.get(id);
        if (key.revokedAt().isEmpty()) {
            key.revoke(clock.instant());
            audit.record(Action.REVOKED, thing(key));
        }
    }

    private static Thing thing(ApiKey key) {
        return Thing.of("api-key", key.id(), key.name());
    }
}
