/**
 * Sessions that have ended at the identity provider, so that every node refuses them. Global: a session is known before its tenant.
 */
package io.candor.persistence.session;
