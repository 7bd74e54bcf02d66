/** How requests come in: read and checked, kept once, acknowledged. Start at {@link io.candor.ejb.request.intake.RequestFiling}. */
package io.candor.ejb.request.intake;
