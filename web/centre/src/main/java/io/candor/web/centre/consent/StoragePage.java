package io.candor.web.centre.consent;

import io.candor.ejb.consent.StorageQueries;
import io.candor.ejb.consent.StorageQueries.Category;
import io.candor.ejb.consent.StorageQueries.Entry;
import io.candor.persistence.shared.LocalizedText;
import io.candor.web.centre.shared.PageKeeping;
import io.candor.web.shared.tenant.CentreAddress;
import io.candor.web.shared.text.LifetimeSentences;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Which cookies and other storage the company uses, by category. */
@Named
@RequestScoped
public class StoragePage {

    private final StorageQueries storage;
    private final CentreAddress address;
    private final Messages messages;
    private final PageKeeping keeping;
    private List<Group> groups;

    @Inject
    StoragePage(StorageQueries storage, CentreAddress address, Messages messages, PageKeeping keeping) {
        this.storage = storage;
        this.address = address;
        this.messages = messages;
        this.keeping = keeping;
    }

    /** For the container's proxy. */
    protected StoragePage() {
        this(null, null, null, null);
    }

    /**
     * A category with its entries.
     *
     * @param id of its heading on the page
     * @param label what the policy calls it
     * @param description what it is for; empty if not given
     * @param locked whether it is strictly necessary
     * @param rows its entries
     */
    public record Group(String id, String label, String description, boolean locked, List<Row> rows) {}

    /** An entry of the table, in words. */
    public record Row(String name, String provider, String purpose, String kind, String lifetime) {}

    @PostConstruct
    void open() {
        groups = storage.inventory().stream().map(this::group).toList();
        keeping.keep();
    }

    /** The inventory in the tenant's order; empty if the tenant has declared none. */
    public List<Group> groups() {
        return groups;
    }

    private Group group(Category category) {
        return new Group(
                "page-" + category.key(),
                text(category.label()),
                text(category.description()),
                category.locked(),
                category.entries().stream().map(this::row).toList());
    }

    private Row row(Entry entry) {
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
