/**
 * Work that is done later: outside the request that caused it, after its commit, again if it fails, on any node, never lost. A
 * {@link io.candor.ejb.task.TaskKind} says what is done, {@link io.candor.ejb.task.TaskScheduling} writes it down in the transaction of
 * the change that needs it. Only this package knows the library that hands tasks out (db-scheduler). Start reading at
 * {@link io.candor.ejb.task.TaskKind}.
 */
package io.candor.ejb.task;
