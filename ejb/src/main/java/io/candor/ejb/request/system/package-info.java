/**
 * The tenant's systems, and what is done there for requests: which tasks a request needs ({@link io.candor.ejb.request.system.TaskPlanning}),
 * the messages by which systems are asked ({@link io.candor.ejb.request.system.TaskSending}), and what they answer
 * ({@link io.candor.ejb.request.system.TaskAnswering}).
 */
package io.candor.ejb.request.system;
