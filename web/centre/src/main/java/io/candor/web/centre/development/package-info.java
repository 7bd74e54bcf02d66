/** What only the local run has: a movable clock and timers on demand. In production nothing here answers. */
package io.candor.web.centre.development;
