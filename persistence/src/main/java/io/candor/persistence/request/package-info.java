/**
 * The rights that a tenant grants, under its own labels. Requests for them will stand beside. Start reading at
 * {@link io.candor.persistence.request.Right}.
 */
package io.candor.persistence.request;
