package io.candor.ejb.request.person;

import io.candor.ejb.request.RequestAction;
import io.candor.ejb.request.RequestTrail;
import io.candor.ejb.request.RequestVault;
import io.candor.ejb.request.identity.RequestAccess;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.CurrentCaller;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.request.NoSuchRequestException;
import io.candor.persistence.request.Request;
import io.candor.persistence.request.RequestFacts;
import io.candor.persistence.request.RequestRepository;
import io.candor.persistence.request.file.RequestFileRepository;
import io.candor.persistence.request.identity.IdentityProof;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The requests of whoever is signed in, at the current tenant alone: those that were made from the address at which the identity provider
 * has proved that the person receives mail. Whoever has no such address has no requests here. Open to every caller, who sees their own.
 */
@Stateless
@PermitAll
public class OwnRequests {

    private static final int MOST = 200;

    private RequestRepository requests;
    private RequestFileRepository files;
    private RequestVault vault;
    private RequestTrail trail;
    private CurrentCaller caller;
    private ApplicationClock clock;

    @Inject
    OwnRequests(
            RequestRepository requests,
            RequestFileRepository files,
            RequestVault vault,
            RequestTrail trail,
            CurrentCaller caller,
            ApplicationClock clock) {
        this.requests = requests;
        this.files = files;
        this.vault = vault;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected OwnRequests() {}

    /**
     * One of the caller's own.
     *
     * @param facts what is known of it
     * @param files how many files wait there to be fetched
     */
    public record Own(RequestFacts facts, long files) {}

    /** All of the caller's own that still hold something, the latest first. */
    public List<Own> all() {
        List<Request> own = person().map(person -> requests.list(person, MOST)).orElse(List.of());
        Map<UUID, Long> waiting = own.isEmpty()
                ? Map.of()
                : files.waiting(own.stream().map(Request::id).toList(), clock.instant());
        return own.stream()
                .map(request -> new Own(request.facts(), waiting.getOrDefault(request.id(), 0L)))
                .toList();
    }

    /**
     * Opens one of the caller's own; being signed in with its address proves who asks.
     *
     * @return by which its page is opened
     * @throws NoSuchRequestException if the caller has none of that identifier here
     */
    public RequestAccess open(UUID id) {
        byte[] person = person().orElseThrow(NoSuchRequestException::new);
        Request request = requests.getLockedOf(person, id);
        if (!request.facts().identity().isConfirmed()) {
            request.confirm(IdentityProof.SIGNED_IN, clock.instant());
            trail.done(
                    request,
                    RequestAction.CONFIRMED,
                    null,
                    IdentityProof.SIGNED_IN.name(),
                    Changes.with("proof", IdentityProof.SIGNED_IN));
        }
        return vault.key(request)
                .map(key -> new RequestAccess(request.facts().head().reference(), RequestVault.secret(key)))
                .orElseThrow(NoSuchRequestException::new);
    }

    private Optional<byte[]> person() {
        return caller.email().filter(EmailAddress::isOne).map(email -> vault.person(new EmailAddress(email).value()));
    }
}
