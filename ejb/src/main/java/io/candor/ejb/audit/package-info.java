/**
 * The audit log. Commands tell it what they do ({@link io.candor.ejb.audit.AuditLog}), in their own transaction. Used by every feature and
 * therefore uses none.
 */
package io.candor.ejb.audit;
