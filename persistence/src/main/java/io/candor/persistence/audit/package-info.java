/**
 * The audit log: who changed what and when, from what to what. An entry ({@link io.candor.persistence.audit.AuditEntry}, {@link
 * io.candor.persistence.audit.PlatformAuditEntry}) is made once and never changed or deleted. What a command tells about itself is made of
 * the values here: an {@link io.candor.persistence.audit.AuditAction} of its own feature, a {@link io.candor.persistence.audit.Thing}, and
 * {@link io.candor.persistence.audit.Changes}. Knows no feature.
 */
package io.candor.persistence.audit;
