package io.candor.ejb.apikey;

import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.CurrentCaller;
import io.candor.persistence.apikey.ApiKey;
import io.candor.persistence.apikey.ApiKeyRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes a key in place of a sign-in: from then on the request acts as that key, in the tenant it has entered. */
@Stateless
@PermitAll
public class ApiKeyChecking {

    /** Being used is noted once in a while: reading should not write each time. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private ApiKeyRepository keys;
    private ApplicationClock clock;
    private CurrentCaller caller;

    @Inject
    ApiKeyChecking(ApiKeyRepository keys, ApplicationClock clock, CurrentCaller caller) {
        this.keys = keys;
        this.clock = clock;
        this.caller = caller;
    }

    /** For the container's proxy. */
    protected ApiKeyChecking() {}

    /**
     * Takes a key of the current tenant.
     *
     * @param text as it was sent
     * @return false if it is none, or another tenant's, or has ended; which of them is not told
     */
    public boolean take(String text) {
        Instant now = clock.instant();
        Optional<ApiKeyText> sent = ApiKeyText.parse(text);
        Optional<ApiKey> known = sent.flatMap(key -> keys.findByPublicPart(key.publicPart()))
                .filter(key -> key.takes(sent.get().hash(), now));
        known.ifPresent(key -> {
            if (key.lastUsedAt().filter(last -> last.isAfter(now.minus(NOTED))).isEmpty()) {
                keys.used(key.id(), now);
            }
            caller.actsByKey(new CurrentCaller.Key(
                    key.id(), key.name(), key.scopes().stream().map(Enum::name).collect(Collectors.toSet())));
        });
        return known.isPresent();
    }
}
