/**
 * The rights that a tenant grants under its own labels, and the requests of persons. Start reading at
 * {@link io.candor.persistence.request.Request}.
 */
package io.candor.persistence.request;
