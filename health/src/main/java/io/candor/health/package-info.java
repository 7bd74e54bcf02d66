/**
 * Whether this node can work, for load balancers and operators: database, mail and Keycloak, each reported by its name on the
 * management port. Only the database decides readiness, because public pages need neither of the others. This jar lies in the EAR's
 * lib: in an EAR the server finds health checks there only.
 */
package io.candor.health;
