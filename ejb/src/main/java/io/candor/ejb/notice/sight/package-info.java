/**
 * Evidence that notices were published on tenants' platforms: counted in memory as they are given out
 * ({@link io.candor.ejb.notice.sight.NoticeSights}), written down once a minute by each node.
 */
package io.candor.ejb.notice.sight;
