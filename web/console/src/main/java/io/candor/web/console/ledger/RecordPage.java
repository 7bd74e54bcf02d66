package io.candor.web.console.ledger;

import io.candor.ejb.consent.ConsentSettingsQueries;
import io.candor.ejb.consent.ledger.CheckpointPublishing;
import io.candor.ejb.consent.ledger.CheckpointPublishing.CheckpointRow;
import io.candor.ejb.consent.ledger.ConsentLedgerQueries;
import io.candor.ejb.consent.ledger.ConsentLedgerQueries.RecordRow;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.shared.MissingException;
import io.candor.web.console.ledger.RecordRows.Line;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Moments;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** One record of the ledger, with everything that its hash covers. */
@Named
@RequestScoped
public class RecordPage {

    private final ConsentLedgerQueries ledger;
    private final CheckpointPublishing checkpoints;
    private final ConsentSettingsQueries settings;
    private final ApplicationClock clock;
    private final RecordRows rows;
    private final ConsolePlace place;
    private final Moments moments;
    private RecordRow row;
    private Line line;
    private boolean sealed;
    private Map<String, String> labels = Map.of();

    @Inject
    RecordPage(
            ConsentLedgerQueries ledger,
            CheckpointPublishing checkpoints,
            ConsentSettingsQueries settings,
            ApplicationClock clock,
            RecordRows rows,
            ConsolePlace place,
            Moments moments) {
        this.ledger = ledger;
        this.checkpoints = checkpoints;
        this.settings = settings;
        this.clock = clock;
        this.rows = rows;
        this.place = place;
        this.moments = moments;
    }

    /** For the container's proxy. */
    protected RecordPage() {
        this(null, null, null, null, null, null, null);
    }

    /** A field of the record as it is stored. */
    public record Field(String name, String value) {}

    @PostConstruct
    void load() {
        row = ledger.find(place.id()).orElseThrow(() -> new MissingException("error.no-such-record"));
        line = rows.of(row);
        sealed = checkpoints
                .latest()
                .map(CheckpointRow::treeSize)
                .filter(size -> size > row.position())
                .isPresent();
        var names = new TreeMap<String, String>();
        settings.inventory()
                .forEach(category -> names.put(
                        category.key(), moments.words(category.profile().label())));
        labels = names;
    }

    /** The record in words. */
    public Line getLine() {
        return line;
    }

    /** Whether a published checkpoint covers it. */
    public boolean isSealed() {
        return sealed;
    }

    /** Whether the choice still holds by its life alone. */
    public boolean isCurrent() {
        return line.expiresAt().isAfter(clock.instant());
    }

    /** What a category is called now; its key if it is gone. */
    public String label(String key) {
        return labels.getOrDefault(key, key);
    }

    /** Its hash, in lower-case hexadecimal. */
    public String getHash() {
        return row.recordHash();
    }

    /** Address of the notice that was shown. */
    public String getNotice() {
        return place.link("/consents/notices/" + line.notice());
    }

    /** Every field that the hash covers. */
    public List<Field> getFields() {
        return new TreeMap<>(row.fields())
                .entrySet().stream()
                        .map(field -> new Field(field.getKey(), Objects.toString(field.getValue(), "–")))
                        .toList();
    }
}
