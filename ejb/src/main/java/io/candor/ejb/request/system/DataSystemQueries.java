package io.candor.ejb.request.system;

import static io.candor.persistence.tenant.MemberRole.AGENT;
import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.request.system.DataSystem;
import io.candor.persistence.request.system.DataSystemRepository;
import io.candor.persistence.webhook.SigningSecrets;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Shows members the current tenant's systems; never a secret. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, AGENT, AUDITOR})
public class DataSystemQueries {

    private DataSystemRepository systems;
    private ApplicationClock clock;

    @Inject
    DataSystemQueries(DataSystemRepository systems, ApplicationClock clock) {
        this.systems = systems;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected DataSystemQueries() {}

    /**
     * A system.
     *
     * @param url where its messages go; null if everything is done by hand
     * @param formerUntil until when its former secret signs as well, UTC; null if none does
     * @param triedAt when the last test message was sent, UTC; null for never
     * @param triedStatus HTTP status of its answer; null if there was none
     */
    public record SystemRow(
            UUID id,
            String name,
            String holds,
            boolean anonymising,
            String url,
            Instant formerUntil,
            Instant triedAt,
            Integer triedStatus) {}

    /** All systems by name. */
    public List<SystemRow> list() {
        return systems.list().stream().map(this::row).toList();
    }

    /**
     * A system.
     *
     * @throws io.candor.persistence.shared.MissingException if there is none of that identifier
     */
    public SystemRow get(UUID id) {
        return row(systems.get(id));
    }

    private SystemRow row(DataSystem system) {
        Instant now = clock.instant();
        return new SystemRow(
                system.id(),
                system.name(),
                system.holds(),
                system.isAnonymising(),
                system.url().orElse(null),
                system.secrets()
                        .flatMap(SigningSecrets::formerUntil)
                        .filter(until -> until.isAfter(now))
                        .orElse(null),
                system.triedAt().orElse(null),
                system.triedStatus().isPresent() ? system.triedStatus().getAsInt() : null);
    }
}
