/**
 * What a policy version promises, as typed rules. Each {@link io.candor.persistence.promise.Promise} points at the sentence that makes
 * it; {@link io.candor.persistence.promise.PromiseRule} has a record for each of the 24 kinds of promises.
 */
package io.candor.persistence.promise;
