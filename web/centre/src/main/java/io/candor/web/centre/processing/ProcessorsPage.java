package io.candor.web.centre.processing;

import io.candor.ejb.processing.ProcessingQueries;
import io.candor.ejb.processing.ProcessingQueries.ProcessorRow;
import io.candor.persistence.shared.LocalizedText;
import io.candor.web.centre.shared.PageKeeping;
import io.candor.web.shared.tenant.CentreAddress;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Who processes personal data for the company. */
@Named
@RequestScoped
public class ProcessorsPage {

    private final ProcessingQueries processing;
    private final CentreAddress address;
    private final PageKeeping keeping;
    private List<Row> rows;

    @Inject
    ProcessorsPage(ProcessingQueries processing, CentreAddress address, PageKeeping keeping) {
        this.processing = processing;
        this.address = address;
        this.keeping = keeping;
    }

    /** For the container's proxy. */
    protected ProcessorsPage() {
        this(null, null, null);
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

    @PostConstruct
    void open() {
        rows = processing.processors().stream().map(this::row).toList();
        keeping.keep();
    }

    /** The register in the tenant's order. */
    public List<Row> rows() {
        return rows;
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
