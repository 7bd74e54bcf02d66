/**
 * The rights that a tenant grants, and what all steps of a request share: its dates ({@link io.candor.ejb.request.RequestClock}), what is
 * sealed ({@link io.candor.ejb.request.RequestVault}), and what is written down ({@link io.candor.ejb.request.RequestTrail}). A request
 * begins in {@code intake}, its person proves who they are in {@code identity} and follows it in {@code person}, members work on it in
 * {@code handling}.
 */
package io.candor.ejb.request;
