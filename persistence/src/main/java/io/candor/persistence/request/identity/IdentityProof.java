package io.candor.persistence.request.identity;

/** By what it was checked that a request comes from the person. The proof itself is not kept. */
public enum IdentityProof {
    /** Who asks can read the mailbox that the request names. */
    MAILBOX,
    /** Who asks is signed in, with the same address verified. */
    SIGNED_IN,
    /** Further proof was asked for with a reason, seen by a member, and deleted. */
    FURTHER
}
