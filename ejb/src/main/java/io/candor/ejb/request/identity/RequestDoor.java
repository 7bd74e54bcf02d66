package io.candor.ejb.request.identity;

import io.candor.ejb.request.RequestVault;
import io.candor.persistence.request.NoSuchRequestException;
import io.candor.persistence.request.Request;
import io.candor.persistence.request.RequestReference;
import io.candor.persistence.request.RequestRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;

/** Lets the person of a request in, and nobody else: by its reference and its secret, of the current tenant's requests alone. */
@Dependent
public class RequestDoor {

    private final RequestRepository requests;
    private final RequestVault vault;

    @Inject
    RequestDoor(RequestRepository requests, RequestVault vault) {
        this.requests = requests;
        this.vault = vault;
    }

    /**
     * The request of a reference and its secret.
     *
     * @throws NoSuchRequestException if there is none, or the secret is another; nobody learns which
     */
    public Request open(RequestAccess access) {
        return RequestReference.parse(access.reference())
                .flatMap(requests::findByReference)
                .filter(request -> isOpenedBy(request, access.secret()))
                .orElseThrow(NoSuchRequestException::new);
    }

    /**
     * The same, locked to be changed.
     *
     * @throws NoSuchRequestException if there is none, or the secret is another
     */
    public Request openLocked(RequestAccess access) {
        UUID id = open(access).id();
        return requests.getLocked(id);
    }

    private boolean isOpenedBy(Request request, String secret) {
        return vault.key(request)
                .filter(key -> RequestVault.isSecret(key, secret))
                .isPresent();
    }
}
