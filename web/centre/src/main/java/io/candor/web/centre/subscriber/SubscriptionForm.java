package io.candor.web.centre.subscriber;

import io.candor.persistence.subscriber.NoticeTopic;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What forms about subscriptions send. */
final class SubscriptionForm {

    private static final int LONGEST = 320;

    private SubscriptionForm() {}

    /** A field's text, cut where no address or language can go on. */
    static String text(HttpServletRequest request, String name) {
        String sent = request.getParameter(name);
        if (sent == null) {
            return "";
        }
        return sent.substring(0, Math.min(sent.length(), LONGEST)).strip();
    }

    /** The ticked topics; what is none of ours is passed over. */
    static Set<NoticeTopic> topics(HttpServletRequest request) {
        Set<NoticeTopic> topics = EnumSet.noneOf(NoticeTopic.class);
        String[] sent = request.getParameterValues("topic");
        if (sent != null) {
            Arrays.stream(NoticeTopic.values())
                    .filter(topic -> Arrays.asList(sent).contains(topic.name()))
                    .forEach(topics::add);
        }
        return topics;
    }
}
