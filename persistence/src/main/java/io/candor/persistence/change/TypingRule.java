package io.candor.persistence.change;

/** The rules by which changes get their type, each explained to readers in a sentence of the message bundles. */
public enum TypingRule {
    /** A promise about retention has a longer period, or none any more. */
    RETENTION_LONGER,
    /** A promise about retention has a shorter period, or one where none was stated. */
    RETENTION_SHORTER,
    /** A right is no longer in the list. */
    RIGHT_GONE,
    /** A right has come to the list. */
    RIGHT_ADDED,
    /** The closed list of recipients has another name in it, or is not closed any more. */
    RECIPIENT_LISTED,
    /** A recipient is no longer in the closed list. */
    RECIPIENT_GONE,
    /** The ways to reach the company or the authority are others. */
    CONTACT_PROMISED,
    /** A promise is weaker than before. */
    PROMISE_WEAKER,
    /** A promise is stronger than before. */
    PROMISE_STRONGER,
    /** A promise is not made any more. */
    PROMISE_GONE,
    /** A promise is made for the first time. */
    PROMISE_ADDED,
    /** A promise says something else. */
    PROMISE_OTHER,
    /** Words have come to a section about purposes. */
    PURPOSE_WORDS,
    /** Words have come to a section about recipients. */
    RECIPIENT_WORDS,
    /** Words have come to a section about the data collected. */
    DATA_WORDS,
    /** Words have gone from a section about rights. */
    RIGHT_WORDS_GONE,
    /** An address, a telephone number or words of a section about contact are others. */
    CONTACT_WORDS,
    /** A period in a section about retention is longer. */
    PERIOD_LONGER,
    /** A period in a section about retention is shorter. */
    PERIOD_SHORTER,
    /** A figure is another one. */
    FIGURE,
    /** A word that can turn a sentence round came or went. */
    TURNING_WORD,
    /** A passage has come. */
    PASSAGE_ADDED,
    /** A passage has gone. */
    PASSAGE_GONE,
    /** A passage was largely rewritten. */
    PASSAGE_REWRITTEN,
    /** A few words are others, none of them a figure or one that turns a sentence round. */
    FEW_WORDS,
    /** Only dates are others. */
    DATE_ONLY,
    /** Only the heading is another. */
    HEADING_ONLY,
    /** The same words stand elsewhere. */
    MOVED
}
