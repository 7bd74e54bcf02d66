/**
 * The promises of a policy as typed rules, each with the sentence that makes it. One class for a family of promises; start with
 * {@link io.candor.importer.promise.Promises}.
 */
package io.candor.importer.promise;
