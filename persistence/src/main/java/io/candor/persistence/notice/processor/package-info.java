/**
 * Changes of the register of processors that people are told of: what differs between two states of it
 * ({@link io.candor.persistence.notice.processor.ProcessorChange}), the states that people know, and what they do not know yet.
 */
package io.candor.persistence.notice.processor;
