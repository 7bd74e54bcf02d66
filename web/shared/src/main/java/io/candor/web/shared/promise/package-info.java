/** What policies promise, in words: {@link io.candor.web.shared.promise.PromiseSentences}. */
package io.candor.web.shared.promise;
