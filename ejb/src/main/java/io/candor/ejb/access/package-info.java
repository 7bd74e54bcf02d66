/**
 * What commands say about who may call them: {@link io.candor.ejb.access.AllowedTo}. Apart from the features, because all of them, and what
 * they use themselves, are kept by it.
 */
package io.candor.ejb.access;
