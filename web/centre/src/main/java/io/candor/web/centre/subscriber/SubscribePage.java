package io.candor.web.centre.subscriber;

import io.candor.persistence.subscriber.NoticeTopic;
import io.candor.web.shared.tenant.CentreAddress;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The form by which people ask to be told about changes. What was typed stays when it was refused. */
@Named
@RequestScoped
public class SubscribePage {

    private final CentreAddress address;
    private final Messages messages;
    private String email = "";
    private String language;
    private Set<NoticeTopic> topics = EnumSet.of(NoticeTopic.POLICY);
    private String refused = "";
    private String field = "";

    @Inject
    SubscribePage(CentreAddress address, Messages messages) {
        this.address = address;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected SubscribePage() {
        this(null, null);
    }

    /**
     * A language to choose.
     *
     * @param tag BCP 47
     * @param name in its own words
     * @param chosen {@code selected}, or null
     */
    public record LanguageOption(String tag, String name, String chosen) {}

    /**
     * Something to hear about.
     *
     * @param chosen {@code checked}, or null
     */
    public record TopicOption(NoticeTopic topic, String label, String chosen) {}

    void refuse(String typed, String wished, Set<NoticeTopic> wanted, String atFault, String reason) {
        email = typed;
        language = wished;
        topics = wanted;
        field = atFault;
        refused = reason;
    }

    /** What was typed. */
    public String email() {
        return email;
    }

    /** Why it was refused; empty if it was not. */
    public String refused() {
        return refused;
    }

    /** {@code true} if this field is at fault, otherwise null. */
    public String invalid(String name) {
        return name.equals(field) ? "true" : null;
    }

    /** The tenant's languages. */
    public List<LanguageOption> languages() {
        return languages(address.languages(), language == null ? address.language() : language);
    }

    /** What there is to hear about. */
    public List<TopicOption> topics() {
        return topics(messages, topics);
    }

    static List<LanguageOption> languages(List<String> tags, String chosen) {
        return tags.stream()
                .map(tag -> {
                    Locale locale = Locale.forLanguageTag(tag);
                    return new LanguageOption(
                            tag, locale.getDisplayLanguage(locale), tag.equals(chosen) ? "selected" : null);
                })
                .toList();
    }

    static List<TopicOption> topics(Messages messages, Set<NoticeTopic> chosen) {
        return Arrays.stream(NoticeTopic.values())
                .map(topic -> new TopicOption(
                        topic, messages.of("subscriber.topic", topic), chosen.contains(topic) ? "checked" : null))
                .toList();
    }
}
