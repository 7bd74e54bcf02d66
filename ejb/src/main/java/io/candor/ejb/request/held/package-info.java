/**
 * What Candor itself holds about the person of a request: collected for them ({@link io.candor.ejb.request.held.HeldCollecting}, written
 * by {@link io.candor.ejb.request.held.HeldArchive}), or erased ({@link io.candor.ejb.request.held.RequestEffects}).
 */
package io.candor.ejb.request.held;
