package io.candor.web.centre.processing;

import io.candor.ejb.processing.ProcessingQueries;
import io.candor.ejb.processing.ProcessingQueries.KeptRow;
import io.candor.web.centre.shared.PageKeeping;
import io.candor.web.shared.tenant.CentreAddress;
import io.candor.web.shared.text.Messages;
import io.candor.web.shared.text.RetentionSentences;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** How long which data is kept. */
@Named
@RequestScoped
public class RetentionPage {

    private final ProcessingQueries processing;
    private final CentreAddress address;
    private final Messages messages;
    private final PageKeeping keeping;
    private List<Row> rows;

    @Inject
    RetentionPage(ProcessingQueries processing, CentreAddress address, Messages messages, PageKeeping keeping) {
        this.processing = processing;
        this.address = address;
        this.messages = messages;
        this.keeping = keeping;
    }

    /** For the container's proxy. */
    protected RetentionPage() {
        this(null, null, null, null);
    }

    /**
     * A row of the page.
     *
     * @param category what data
     * @param sentence how long
     * @param note more about it; empty if there is none
     */
    public record Row(String category, String sentence, String note) {}

    @PostConstruct
    void open() {
        var sentences = new RetentionSentences(messages.wording());
        rows = processing.retention().stream().map(row -> row(row, sentences)).toList();
        keeping.keep();
    }

    /** The register in the tenant's order. */
    public List<Row> rows() {
        return rows;
    }

    private Row row(KeptRow row, RetentionSentences sentences) {
        String language = address.language();
        String fallback = address.defaultLanguage();
        String note = row.note() == null ? "" : row.note().in(language, fallback);
        return new Row(row.category().in(language, fallback), sentences.of(row.rule(), row.soft()), note);
    }
}
