package io.candor.web.account.request;

import io.candor.ejb.request.person.OwnRequests;
import io.candor.ejb.request.person.OwnRequests.Own;
import io.candor.persistence.request.RequestFacts;
import io.candor.persistence.shared.LocalizedText;
import io.candor.web.shared.tenant.CentreAddress;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The signed-in person's own requests at the tenant of the page, the latest first. */
@Named
@RequestScoped
public class OwnRequestList {

    private final OwnRequests requests;
    private final CentreAddress address;
    private final Messages messages;
    private List<Row> rows = List.of();

    @Inject
    OwnRequestList(OwnRequests requests, CentreAddress address, Messages messages) {
        this.requests = requests;
        this.address = address;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected OwnRequestList() {
        this(null, null, null);
    }

    /**
     * A request as the list shows it.
     *
     * @param what in the tenant's own words
     * @param state how far it is, in words
     * @param files how many wait there to be fetched, in words; empty for none
     * @param due the last moment at which an answer is in time, UTC, so that its day is the day that the request's own page names; null if it is answered, or nothing sets a date
     */
    public record Row(
            UUID id, String reference, String what, String state, String files, Instant receivedAt, Instant due) {}

    @PostConstruct
    void load() {
        rows = requests.all().stream().map(this::row).toList();
    }

    /** All of them. */
    public List<Row> getRows() {
        return rows;
    }

    /** Where one is opened. */
    public String getAction() {
        return "/account/" + address.slug() + OpenRequestServlet.PATH;
    }

    /** Where another one is made. */
    public String getForm() {
        return address.link("/requests/new");
    }

    private Row row(Own own) {
        RequestFacts facts = own.facts();
        LocalizedText label = facts.asked().label();
        String what = label == null
                ? messages.of("request.type", facts.asked().types().get(0))
                : label.in(address.language(), address.defaultLanguage());
        return new Row(
                facts.head().id(),
                facts.head().reference(),
                what,
                state(facts),
                own.files() == 0 ? "" : messages.with("account.request.files-count", own.files()),
                facts.head().receivedAt(),
                facts.isClosed()
                        ? null
                        : facts.clock().due().map(due -> due.minusMillis(1)).orElse(null));
    }

    private String state(RequestFacts facts) {
        if (facts.isClosed()) {
            return messages.of("request.outcome", facts.ending().outcome());
        }
        return facts.clock().course().lasting().isPresent()
                ? messages.get("request.state.waiting")
                : messages.of("request.person", facts.head().state());
    }
}
