package io.candor.persistence.subscriber;

import java.util.EnumSet;
import java.util.Set;

/** What a subscriber wants to hear about. */
public enum NoticeTopic {
    /** Changes of the privacy policy. */
    POLICY,
    /** Changes of the list of processors. */
    PROCESSORS;

    /** Those that are wanted. */
    public static Set<NoticeTopic> of(boolean policy, boolean processors) {
        Set<NoticeTopic> topics = EnumSet.noneOf(NoticeTopic.class);
        if (policy) {
            topics.add(POLICY);
        }
        if (processors) {
            topics.add(PROCESSORS);
        }
        return topics;
    }
}
