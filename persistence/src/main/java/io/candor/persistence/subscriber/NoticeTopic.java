package io.candor.persistence.subscriber;

/** What a subscriber wants to hear about. */
public enum NoticeTopic {
    /** Changes of the privacy policy. */
    POLICY,
    /** Changes of the list of processors. */
    PROCESSORS
}
