/**
 * What members do about requests: find what is due ({@link io.candor.ejb.request.handling.RequestQueueQueries}), work on it, decide
 * ({@link io.candor.ejb.request.handling.RequestDeciding}).
 */
package io.candor.ejb.request.handling;
