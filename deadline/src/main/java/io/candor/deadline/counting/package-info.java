/**
 * How days, months, hours and business days are counted, without knowing why. Start reading at
 * {@link io.candor.deadline.counting.SpanCounting}.
 */
package io.candor.deadline.counting;
