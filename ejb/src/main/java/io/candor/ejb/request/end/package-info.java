/**
 * The end of what a request holds: after the tenant's own period, or because its person was erased. Start at
 * {@link io.candor.ejb.request.end.RequestPurging}.
 */
package io.candor.ejb.request.end;
