/**
 * Who may set up a centre although the operator lets not everybody do that: {@link
 * io.candor.persistence.tenant.opening.OpeningPermit}.
 */
package io.candor.persistence.tenant.opening;
