package io.candor.web.console.promise;

import io.candor.ejb.policy.draft.PolicyDraftQueries;
import io.candor.persistence.promise.RuleDefinition;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;

/** Which kind of promise is to be added. */
@Named
@RequestScoped
public class PromiseKindPage {

    private final PolicyDraftQueries drafts;
    private final ConsolePlace place;
    private final Messages messages;

    @Inject
    PromiseKindPage(PolicyDraftQueries drafts, ConsolePlace place, Messages messages) {
        this.drafts = drafts;
        this.place = place;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected PromiseKindPage() {
        this(null, null, null);
    }

    /** A kind, and where its form is. */
    public record Kind(String label, String href) {}

    @PostConstruct
    void load() {
        drafts.version(place.number());
    }

    /** All kinds. */
    public List<Kind> getKinds() {
        return RuleDefinition.all().stream()
                .map(kind -> new Kind(
                        messages.get("promise.kind." + kind.name()),
                        place.link("/policy/" + place.number() + "/promises/new/" + key(kind.name()))))
                .toList();
    }

    /** A kind as addresses name it. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind that an address names. */
    static String name(String key) {
        return key.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
