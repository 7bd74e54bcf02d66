/**
 * The websites of a tenant that may show its banner and hand in choices: registered by members, and noted when a banner was loaded there.
 * Start at {@link io.candor.ejb.consent.origin.OriginRegistering}.
 */
package io.candor.ejb.consent.origin;
