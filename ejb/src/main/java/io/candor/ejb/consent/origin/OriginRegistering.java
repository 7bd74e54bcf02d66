package io.candor.ejb.consent.origin;

import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.shared.CandorConfiguration;
import io.candor.ejb.shared.PublicContentChanged;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.consent.ConsentOrigin;
import io.candor.persistence.consent.ConsentOriginRepository;
import io.candor.persistence.consent.WebOrigin;
import io.candor.persistence.shared.MissingException;
import io.candor.persistence.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;

/** Says which websites may show the current tenant's banner and hand in choices. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, EDITOR})
public class OriginRegistering {

    private static final int MOST = 50;

    private ConsentOriginRepository origins;
    private CandorConfiguration configuration;
    private AuditLog audit;
    private Event<PublicContentChanged> changed;

    @Inject
    OriginRegistering(
            ConsentOriginRepository origins,
            CandorConfiguration configuration,
            AuditLog audit,
            Event<PublicContentChanged> changed) {
        this.origins = origins;
        this.configuration = configuration;
        this.audit = audit;
        this.changed = changed;
    }

    /** For the container's proxy. */
    protected OriginRegistering() {}

    /**
     * Registers a website.
     *
     * @param written its address as a person writes it: scheme, host and perhaps a port
     * @return the one form that browsers send
     * @throws RefusedException if it is no such address, not https, this machine itself outside development, registered already, or one
     *     too many
     */
    public WebOrigin register(String written) {
        WebOrigin origin = WebOrigin.parse(written);
        String host = URI.create(origin.value()).getHost();
        boolean local = host.equals("localhost") || host.endsWith(".localhost");
        if (local && !configuration.isDevelopment()) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.origin-form");
        }
        List<ConsentOrigin> registered = origins.list();
        if (registered.stream().anyMatch(other -> other.origin().equals(origin))) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.origin-taken", origin.value());
        }
        if (registered.size() >= MOST) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.origin-many");
        }
        origins.add(new ConsentOrigin(origin));
        changed.fire(new PublicContentChanged());
        audit.record(OriginAction.REGISTERED, thing(origin.value()));
        return origin;
    }

    /**
     * Takes a website out; its banner goes on working, but choices made there are no longer accepted.
     *
     * @param origin in the one form that browsers send
     * @throws MissingException if it is not registered
     */
    public void remove(String origin) {
        ConsentOrigin registered = origins.list().stream()
                .filter(other -> other.origin().value().equals(origin))
                .findFirst()
                .orElseThrow(() -> new MissingException("error.no-such-origin"));
        origins.remove(registered);
        changed.fire(new PublicContentChanged());
        audit.record(OriginAction.REMOVED, thing(origin));
    }

    private static Thing thing(String origin) {
        return Thing.of("website", origin);
    }
}
