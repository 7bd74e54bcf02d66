/**
 * When a request is due: every clock of law and promise that applies, and which one binds. No clock of its own, nothing stored. Start
 * reading at {@link io.candor.deadline.clock.DeadlineCalculator}.
 */
package io.candor.deadline.clock;
