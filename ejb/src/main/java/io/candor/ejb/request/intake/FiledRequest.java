package io.candor.ejb.request.intake;

import java.util.UUID;

/**
 * A request that has been filed.
 *
 * @param id of the request
 * @param reference what it is called
 * @param secret by which its person follows it, beside the reference
 */
public record FiledRequest(UUID id, String reference, String secret) {

    /** Never the secret. */
    @Override
    public String toString() {
        return "FiledRequest[" + reference + "]";
    }
}
