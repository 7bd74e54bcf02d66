/**
 * What policies promise: shown to everybody by {@link io.candor.ejb.promise.PromiseQueries}, written with a draft by {@link
 * io.candor.ejb.promise.PromiseEditing}, vouched for by {@link io.candor.ejb.promise.PromiseAttesting}.
 */
package io.candor.ejb.promise;
