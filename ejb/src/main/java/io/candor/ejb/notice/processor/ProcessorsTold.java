package io.candor.ejb.notice.processor;

import java.util.List;

/**
 * People are being told of changes of the register of processors; observed in the same transaction.
 *
 * @param number of the register as it is told
 * @param added names of new processors
 * @param changed names of processors of which the register says something else
 * @param removed names of processors that are not used any more
 */
public record ProcessorsTold(int number, List<String> added, List<String> changed, List<String> removed) {}
