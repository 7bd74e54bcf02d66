package io.candor.ejb.change;

import io.candor.persistence.change.ChangeType;
import io.candor.persistence.change.TypingRule;

/**
 * One thing that a rule found.
 *
 * @param type what it means for people
 * @param rule which rule found it
 * @param anchor the section in which it stands; empty for words before the first heading
 * @param before the words or the sentence that went, in the compared language; empty if nothing went
 * @param after the words or the sentence that came; empty if nothing came
 */
public record Finding(ChangeType type, TypingRule rule, String anchor, String before, String after) {}
