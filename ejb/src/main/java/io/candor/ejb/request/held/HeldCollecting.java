package io.candor.ejb.request.held;

import io.candor.ejb.consent.held.HeldConsentQueries;
import io.candor.ejb.notice.delivery.HeldDeliveryQueries;
import io.candor.ejb.subscriber.HeldSubscriptionQueries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

    /** All kinds but requests, those of which nothing is held as well. */
    List<HeldSection> of(HeldPerson person) {
        return List.of(
                new HeldSection("consents", CONSENTS, each -> consents(person, each)),
                new HeldSection("subscriptions", SUBSCRIPTIONS, each -> subscriptions(person, each)),
                new HeldSection("notices", NOTICES, each -> deliveries(person, each)));
    }

    /** Their requests, with what was written and sent to and fro; each is opened once when they are gone through. */
    HeldArchive.Requests requestsOf(HeldPerson person) {
        List<UUID> ids = person.address().map(requests::of).orElse(List.of());
        return each ->
                ids.stream().map(requests::find).flatMap(Optional::stream).forEach(each);
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

    static List<String> columns(String names) {
        return List.of(names.split(" "));
    }
}
