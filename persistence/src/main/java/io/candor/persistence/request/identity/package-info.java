/**
 * How it is found out whether a request comes from the person: links and codes that are mailed, and by what it was proved. Start at
 * {@link io.candor.persistence.request.identity.IdentityChallenge}.
 */
package io.candor.persistence.request.identity;
