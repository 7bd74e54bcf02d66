/**
 * What is done about a request: steps, messages, tasks, decisions and their grounds. Start at
 * {@link io.candor.persistence.request.handling.RequestDecision}.
 */
package io.candor.persistence.request.handling;
