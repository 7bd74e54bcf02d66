/**
 * What every use case shares: the clock, the configuration, entering a tenant outside a request, start-up checks. Depends on no
 * feature.
 */
package io.candor.ejb.shared;
