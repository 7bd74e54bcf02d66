/** What a policy promises, for everybody: the page and the REST resource. Sentences are made of typed rules by {@link io.candor.web.shared.promise.PromiseSentences}. */
package io.candor.web.centre.promise;
