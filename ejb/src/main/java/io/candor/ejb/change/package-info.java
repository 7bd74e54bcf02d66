/**
 * Typed changes: what the differences between two versions mean for people. Rules find the types, first by the promises of both
 * versions, then by the words; members confirm or correct them. Start reading at {@link io.candor.ejb.change.ChangeRules}.
 */
package io.candor.ejb.change;
