/**
 * Promises: what a draft promises ({@link io.candor.web.console.promise.DraftPromisesPage}), and how far it is known that those of the
 * version in force are kept ({@link io.candor.web.console.promise.PromisesPage}).
 */
package io.candor.web.console.promise;
