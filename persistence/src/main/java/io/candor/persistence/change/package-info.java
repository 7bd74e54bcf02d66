/**
 * Typed changes: what a difference between two policy versions means for people, and the decisions of those who confirm or correct what
 * the rules found. The comparison of texts itself is in the service layer's feature policy.
 */
package io.candor.persistence.change;
