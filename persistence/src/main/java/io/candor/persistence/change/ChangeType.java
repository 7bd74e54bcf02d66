package io.candor.persistence.change;

/** What a change means for people; the worst first. */
public enum ChangeType {
    /** Data is used for something it was not used for before. */
    ADDED_PURPOSE,
    /** Somebody gets data who did not get it before. */
    NEW_RECIPIENT,
    /** Data is kept longer, or for a time that is no longer stated. */
    LONGER_RETENTION,
    /** People may demand less, or are promised less, than before. */
    FEWER_RIGHTS,
    /** Data is collected that was not collected before. */
    NEW_DATA_CATEGORY,
    /** The company, its representative or the authority is reached in another way. */
    CONTACT,
    /** Another change of what is said, for instance to people's advantage. */
    OTHER,
    /** Said in other words or at another place. */
    WORDING;

    /** Whether a notice that must highlight changes has something to highlight in it. */
    public boolean isSignificant() {
        return this != WORDING;
    }

    /** Whether it is to people's disadvantage, so that a version with it is not editorial. */
    public boolean isAdverse() {
        return compareTo(CONTACT) < 0;
    }
}
