package io.candor.web.centre.consent;

import io.candor.ejb.consent.NoticeContent;
import io.candor.ejb.consent.StorageQueries;
import io.candor.persistence.shared.LocalizedText;
import io.candor.web.centre.shared.PageKeeping;
import io.candor.web.shared.tenant.CentreAddress;
import io.candor.web.shared.text.LifetimeSentences;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;

/** The preference centre: which cookies and other storage the company uses, by category, and what the visitor allows of it. */
@Named
@RequestScoped
public class StoragePage {

    /** Request attribute with the key of a message: why a choice that was sent could not be taken. */
    static final String REFUSED = "candor.consent.refused";

    private final StorageQueries storage;
    private final ChoiceState state;
    private final CentreAddress address;
    private final Messages messages;
    private final PageKeeping keeping;
    private final HttpServletRequest request;
    private List<Group> groups;

    @Inject
    StoragePage(
            StorageQueries storage,
            ChoiceState state,
            CentreAddress address,
            Messages messages,
            PageKeeping keeping,
            HttpServletRequest request) {
        this.storage = storage;
        this.state = state;
        this.address = address;
        this.messages = messages;
        this.keeping = keeping;
        this.request = request;
    }

    /** For the container's proxy. */
    protected StoragePage() {
        this(null, null, null, null, null, null);
    }

    /**
     * A category with its entries.
     *
     * @param key names it in the form
     * @param label what the policy calls it
     * @param description what it is for; empty if not given
     * @param locked whether it is strictly necessary
     * @param allowed whether the visitor allows it now; locked ones are always on
     * @param rows its entries
     */
    public record Group(
            String key, String label, String description, boolean locked, boolean allowed, List<Row> rows) {}

    /** An entry of the table, in words. */
    public record Row(String name, String provider, String purpose, String kind, String lifetime) {}

    @PostConstruct
    void open() {
        groups = state.asked()
                .map(asked ->
                        asked.notice().categories().stream().map(this::group).toList())
                .orElseGet(() -> storage.inventory().stream().map(this::group).toList());
        if (state.isPersonal()) {
            state.keepPrivate();
        } else {
            state.askEachTime();
            keeping.keep();
        }
    }

    /** The inventory in the tenant's order; empty if the tenant has declared none. */
    public List<Group> groups() {
        return groups;
    }

    /** Whether there is a category that can be refused. */
    public boolean canChoose() {
        return state.canChoose();
    }

    /** The words of the notice by their names, as they were fixed when it was made. */
    public Map<String, String> texts() {
        return state.asked().orElseThrow().notice().texts();
    }

    /** Number of the notice that is shown. */
    public int notice() {
        return state.asked().orElseThrow().notice().number();
    }

    /** Why a choice that was just sent could not be taken; empty if none was, or it was taken. */
    public String refused() {
        Object key = request.getAttribute(REFUSED);
        return key == null ? "" : messages.get(key);
    }

    /** How many entries a category lists, in words. */
    public String count(Group group) {
        return messages.with("consent.choose.entries", group.rows().size());
    }

    private Group group(NoticeContent.Category category) {
        return new Group(
                category.key(),
                category.label(),
                category.description(),
                category.locked(),
                state.allows(category.key()),
                category.entries().stream()
                        .map(entry -> new Row(
                                entry.name(),
                                entry.provider(),
                                entry.purpose(),
                                messages.of("storage.kind", entry.kind()),
                                new LifetimeSentences(messages.wording()).of(entry.lifetime())))
                        .toList());
    }

    private Group group(StorageQueries.Category category) {
        return new Group(
                category.key(),
                text(category.label()),
                text(category.description()),
                category.locked(),
                false,
                category.entries().stream().map(this::row).toList());
    }

    private Row row(StorageQueries.Entry entry) {
        return new Row(
                entry.name(),
                entry.provider() == null ? "" : entry.provider(),
                text(entry.purpose()),
                messages.of("storage.kind", entry.kind()),
                new LifetimeSentences(messages.wording()).of(entry.lifetime()));
    }

    private String text(LocalizedText text) {
        return text == null ? "" : text.in(address.language(), address.defaultLanguage());
    }
}
