package io.candor.web.centre.processing;

import io.candor.ejb.notice.processor.ToldProcessorQueries;
import io.candor.ejb.processing.ProcessingQueries;
import io.candor.ejb.processing.ProcessingQueries.ProcessorRow;
import io.candor.persistence.shared.LocalizedText;
import io.candor.web.centre.shared.PageKeeping;
import io.candor.web.shared.processing.ProcessorChangeLine;
import io.candor.web.shared.tenant.CentreAddress;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;

/** Who processes personal data for the company. */
@Named
@RequestScoped
public class ProcessorsPage {

    private final ProcessingQueries processing;
    private final ToldProcessorQueries told;
    private final CentreAddress address;
    private final Messages messages;
    private final PageKeeping keeping;
    private List<Row> rows;
    private List<ToldChange> changes;

    @Inject
    ProcessorsPage(
            ProcessingQueries processing,
            ToldProcessorQueries told,
            CentreAddress address,
            Messages messages,
            PageKeeping keeping) {
        this.processing = processing;
        this.told = told;
        this.address = address;
        this.messages = messages;
        this.keeping = keeping;
    }

    /** For the container's proxy. */
    protected ProcessorsPage() {
        this(null, null, null, null, null);
    }

    /**
     * A row of the page; a text that the policy does not give is empty.
     *
     * @param name its name, or the category if it is not named
     * @param named whether the name is a name
     * @param role what it does
     * @param data what data it gets
     * @param location where
     * @param policyUrl its own policy
     */
    public record Row(String name, boolean named, String role, String data, String location, String policyUrl) {}

    /**
     * What people were told at one time.
     *
     * @param id by which the change is linked to
     * @param at when, UTC
     * @param lines what happened to each processor
     */
    public record ToldChange(String id, Instant at, List<ProcessorChangeLine> lines) {}

    @PostConstruct
    void open() {
        rows = processing.processors().stream().map(this::row).toList();
        changes = told.told().stream()
                .map(change -> new ToldChange(
                        "change-" + change.number(),
                        change.at(),
                        ProcessorChangeLine.of(change.changes(), messages, address.defaultLanguage())))
                .toList();
        keeping.keep();
    }

    /** The register in the tenant's order. */
    public List<Row> rows() {
        return rows;
    }

    /** What people were told of, the latest first. */
    public List<ToldChange> changes() {
        return changes;
    }

    /** Whether the policy says of any of them where it works. */
    public boolean hasLocations() {
        return rows.stream().anyMatch(row -> !row.location().isEmpty());
    }

    private Row row(ProcessorRow row) {
        return new Row(
                row.name(),
                row.named(),
                text(row.role()),
                text(row.data()),
                text(row.location()),
                row.policyUrl() == null ? "" : row.policyUrl());
    }

    private String text(LocalizedText text) {
        return text == null ? "" : text.in(address.language(), address.defaultLanguage());
    }
}
