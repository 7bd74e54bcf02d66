/**
 * Keycloak as the WARs with sign-in know it: which realm and client ({@link io.candor.web.shared.identity.Audience}), whether it answers
 * ({@link io.candor.web.shared.identity.IdentityProvider}), how WildFly's OIDC client is configured for it, and the tokens by which it
 * ends sessions. Knows nothing of the application's own sessions, which are in {@code io.candor.web.shared.session}. The public WAR uses
 * none of it.
 */
package io.candor.web.shared.identity;
