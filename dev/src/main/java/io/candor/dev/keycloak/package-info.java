/**
 * The realms of the local run: what {@code docker/keycloak/realms} says, plus the local accounts. Start reading at
 * {@link io.candor.dev.keycloak.LocalRealms}.
 */
package io.candor.dev.keycloak;
