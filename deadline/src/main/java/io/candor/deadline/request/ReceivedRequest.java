package io.candor.deadline.request;

import io.candor.deadline.law.Place;
import io.candor.persistence.request.RequestType;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A request as its deadlines see it.
 *
 * @param types what it asks for; several if a label stands for several rights, or if it is unclear: then the shortest clock binds
 * @param requester where the person lives, as far as the person said; null stands for unknown
 * @param receivedAt when it arrived
 * @param tenant who has to answer
 * @param pauses in any order
 * @param extension the one extension, or null
 * @param accountClosedAt when the person's account was closed, or null; some promises begin there
 */
public record ReceivedRequest(
        Set<RequestType> types,
        Place requester,
        Instant receivedAt,
        RespondingTenant tenant,
        List<Pause> pauses,
        Extension extension,
        Instant accountClosedAt) {

    /**
     * @throws IllegalArgumentException if it asks for nothing
     * @throws PauseRefusedException if a pause begins before receipt
     */
    public ReceivedRequest {
        types = Set.copyOf(types);
        pauses = List.copyOf(pauses);
        requester = requester == null ? Place.UNKNOWN : requester;
        if (types.isEmpty()) {
            throw new IllegalArgumentException("a request asks for something");
        }
        Instant received = receivedAt;
        if (pauses.stream().anyMatch(pause -> pause.from().isBefore(received))) {
            throw PauseRefusedException.beforeReceipt();
        }
    }

    /** A request to which nothing has happened yet. */
    public static ReceivedRequest of(
            Set<RequestType> types, Place requester, Instant receivedAt, RespondingTenant tenant) {
        return new ReceivedRequest(types, requester, receivedAt, tenant, List.of(), null, null);
    }

    /** The same request with these pauses. */
    public ReceivedRequest paused(List<Pause> changed) {
        return new ReceivedRequest(types, requester, receivedAt, tenant, changed, extension, accountClosedAt);
    }

    /** The same request, extended; null takes the extension away. */
    public ReceivedRequest extended(Extension changed) {
        return new ReceivedRequest(types, requester, receivedAt, tenant, pauses, changed, accountClosedAt);
    }

    /** The same request of somebody whose account was closed then. */
    public ReceivedRequest accountClosed(Instant changed) {
        return new ReceivedRequest(types, requester, receivedAt, tenant, pauses, extension, changed);
    }
}
