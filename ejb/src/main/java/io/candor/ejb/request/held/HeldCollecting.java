package io.candor.ejb.request.held;

import io.candor.ejb.consent.held.HeldConsentQueries;
import io.candor.ejb.notice.delivery.HeldDeliveryQueries;
import io.candor.ejb.request.RequestContent;
import io.candor.ejb.subscriber.HeldSubscriptionQueries;
import io.candor.persistence.request.RequestFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Finds everything that Candor holds about a person at the current tenant. Each row is read when it is asked for. */
@ApplicationScoped
public class HeldCollecting {

    private static final int PAGE = 500;

    private static final List<String> CONSENTS = columns(
            "receipt given-at recorded-at expires-at choices method notice policy-version language region browser");
    private static final List<String> SUBSCRIPTIONS =
            columns("email language standing topics account since asked-at confirmed-at left-at suppressed");
    private static final List<String> NOTICES = columns("about number announced-at state accepted-at");
    private static final List<String> REQUESTS =
            columns("reference types received-at outcome closed-at name email country"
                    + " region for-whom mandate objection text consent-id");
    private static final List<String> MESSAGES = columns("reference written-at from text");
    private static final List<String> FILES = columns("reference attached-at from name bytes");

    private final HeldConsentQueries consents;
    private final HeldSubscriptionQueries subscriptions;
    private final HeldDeliveryQueries deliveries;
    private final HeldRequestQueries requests;

    @Inject
    HeldCollecting(
            HeldConsentQueries consents,
            HeldSubscriptionQueries subscriptions,
            HeldDeliveryQueries deliveries,
            HeldRequestQueries requests) {
        this.consents = consents;
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.requests = requests;
    }

    /** For the container's proxy. */
    protected HeldCollecting() {
        this(null, null, null, null);
    }

    /** All kinds, those of which nothing is held as well. */
    List<HeldSection> of(HeldPerson person) {
        return List.of(
                new HeldSection("consents", CONSENTS, each -> consents(person, each)),
                new HeldSection("subscriptions", SUBSCRIPTIONS, each -> subscriptions(person, each)),
                new HeldSection("notices", NOTICES, each -> deliveries(person, each)),
                new HeldSection("requests", REQUESTS, each -> requests(person, each)),
                new HeldSection("messages", MESSAGES, each -> messages(person, each)),
                new HeldSection("files", FILES, each -> files(person, each)));
    }

    private void consents(HeldPerson person, Consumer<List<Object>> each) {
        long after = -1;
        List<HeldConsentQueries.Held> page;
        do {
            page = consents.page(person.subject(), after, PAGE);
            for (HeldConsentQueries.Held held : page) {
                var shown = held.shown();
                each.accept(Arrays.asList(
                        held.id().toString(),
                        held.givenAt(),
                        held.at(),
                        held.expiresAt(),
                        held.choices().entrySet().stream()
                                .map(choice -> choice.getKey() + ": " + (choice.getValue() ? "given" : "refused"))
                                .collect(Collectors.joining("; ")),
                        shown.method(),
                        shown.notice(),
                        shown.policyVersion(),
                        shown.language(),
                        shown.region(),
                        shown.userAgent()));
                after = held.position();
            }
        } while (page.size() == PAGE);
    }

    private void subscriptions(HeldPerson person, Consumer<List<Object>> each) {
        person.address()
                .ifPresent(address -> subscriptions.of(address).ifPresent(held -> {
                    String topics = (held.policy() ? "policy " : "") + (held.processors() ? "processors" : "");
                    each.accept(Arrays.asList(
                            address.value(),
                            held.language(),
                            held.standing(),
                            topics.strip(),
                            held.account(),
                            held.times().createdAt(),
                            held.times().askedAt(),
                            held.times().confirmedAt(),
                            held.times().leftAt(),
                            held.suppression()));
                }));
    }

    private void deliveries(HeldPerson person, Consumer<List<Object>> each) {
        person.address()
                .flatMap(subscriptions::of)
                .ifPresent(held -> deliveries
                        .of(held.id())
                        .forEach(delivery -> each.accept(Arrays.asList(
                                delivery.kind().name(),
                                delivery.number(),
                                delivery.announcedAt(),
                                delivery.state().name(),
                                delivery.acceptedAt()))));
    }

    private void requests(HeldPerson person, Consumer<List<Object>> each) {
        for (UUID id : requestsOf(person)) {
            HeldRequestQueries.Held held = requests.get(id);
            RequestFacts facts = held.facts();
            RequestContent content = held.content();
            var types = facts.asked().types().stream().map(Enum::name).collect(Collectors.joining(", "));
            var outcome = facts.ending().outcome();
            each.accept(Arrays.asList(
                    facts.head().reference(),
                    types,
                    facts.head().receivedAt(),
                    outcome == null ? null : outcome.name(),
                    facts.ending().closedAt(),
                    content.name(),
                    content.email(),
                    facts.asked().country(),
                    facts.asked().region(),
                    content.forWhom(),
                    content.mandate(),
                    content.objection(),
                    content.text(),
                    content.subject()));
        }
    }

    private void messages(HeldPerson person, Consumer<List<Object>> each) {
        for (UUID id : requestsOf(person)) {
            HeldRequestQueries.Held held = requests.get(id);
            held.letters()
                    .forEach(letter -> each.accept(Arrays.asList(
                            held.facts().head().reference(), letter.at(), side(letter.fromPerson()), letter.text())));
        }
    }

    private void files(HeldPerson person, Consumer<List<Object>> each) {
        for (UUID id : requestsOf(person)) {
            HeldRequestQueries.Held held = requests.get(id);
            held.attached()
                    .forEach(file -> each.accept(Arrays.asList(
                            held.facts().head().reference(),
                            file.at(),
                            side(file.fromPerson()),
                            file.name(),
                            String.valueOf(file.bytes()))));
        }
    }

    private static String side(boolean fromPerson) {
        return fromPerson ? "person" : "company";
    }

    private static List<String> columns(String names) {
        return List.of(names.split(" "));
    }

    private List<UUID> requestsOf(HeldPerson person) {
        return person.address().map(requests::of).orElse(List.of());
    }
}
