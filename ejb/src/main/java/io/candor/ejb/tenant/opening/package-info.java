/**
 * Who may set up a centre although not everybody may. Start reading at {@link io.candor.ejb.tenant.opening.OpeningPermits}.
 */
package io.candor.ejb.tenant.opening;
