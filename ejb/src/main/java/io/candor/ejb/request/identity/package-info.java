/** Finds out whether a request comes from its person. Start at {@link io.candor.ejb.request.identity.IdentityProving}. */
package io.candor.ejb.request.identity;
