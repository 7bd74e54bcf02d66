package io.candor.ejb.apikey;

import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.apikey.ApiKey;
import io.candor.persistence.apikey.ApiKeyRepository;
import io.candor.persistence.apikey.ApiScope;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Shows members the current tenant's API keys; never the keys themselves. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, AUDITOR})
public class ApiKeyQueries {

    private ApiKeyRepository keys;
    private ApplicationClock clock;

    @Inject
    ApiKeyQueries(ApiKeyRepository keys, ApplicationClock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected ApiKeyQueries() {}

    /** Whether a key is taken. */
    public enum State {
        ACTIVE,
        EXPIRED,
        REVOKED
    }

    /**
     * A key.
     *
     * @param shown its beginning, by which people tell it from others
     * @param expiresAt UTC; null for never
     * @param lastUsedAt UTC; null for never
     */
    public record KeyRow(
            UUID id,
            String name,
            String shown,
            List<ApiScope> scopes,
            State state,
            String createdBy,
            Instant createdAt,
            Instant expiresAt,
            Instant lastUsedAt,
            Instant revokedAt) {}

    /** All keys, the latest first. */
    public List<KeyRow> list() {
        Instant now = clock.instant();
        return keys.list().stream().map(key -> row(key, now)).toList();
    }

    /**
     * A key.
     *
     * @throws io.candor.persistence.shared.MissingException if there is no such one
     */
    public KeyRow get(UUID id) {
        return row(keys.get(id), clock.instant());
    }

    private static KeyRow row(ApiKey key, Instant now) {
        State state = key.revokedAt().isPresent() ? State.REVOKED : key.isActive(now) ? State.ACTIVE : State.EXPIRED;
        return new KeyRow(
                key.id(),
                key.name(),
                new ApiKeyText(key.publicPart(), "").toString(),
                key.scopes().stream().sorted().toList(),
                state,
                key.createdBy(),
                key.createdAt(),
                key.expiresAt().orElse(null),
                key.lastUsedAt().orElse(null),
                key.revokedAt().orElse(null));
    }
}
