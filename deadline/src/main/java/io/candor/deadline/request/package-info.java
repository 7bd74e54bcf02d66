/**
 * What the deadlines of a request depend on, as it was on the day of receipt, and what was done to them since. Start reading at
 * {@link io.candor.deadline.request.ReceivedRequest}.
 */
package io.candor.deadline.request;
