/**
 * Changes of the register of processors: collected as members work on it, told when it has been left alone for a day or when a privacy officer
 * says so, kept for ever as what people know. Start reading at {@link io.candor.ejb.notice.processor.ProcessorTelling}.
 */
package io.candor.ejb.notice.processor;
