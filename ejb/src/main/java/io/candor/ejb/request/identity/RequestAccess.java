package io.candor.ejb.request.identity;

/**
 * What opens a request to its person.
 *
 * @param reference what it is called
 * @param secret what nobody else has
 */
public record RequestAccess(String reference, String secret) {

    /** Never the secret. */
    @Override
    public String toString() {
        return "RequestAccess[" + reference + "]";
    }
}
