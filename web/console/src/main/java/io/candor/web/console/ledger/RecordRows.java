package io.candor.web.console.ledger;

import io.candor.ejb.consent.ledger.ConsentLedgerQueries.RecordRow;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Turns records of the ledger into what pages show of them. */
@Dependent
public class RecordRows {

    private final ConsolePlace place;
    private final Messages messages;

    @Inject
    RecordRows(ConsolePlace place, Messages messages) {
        this.place = place;
        this.messages = messages;
    }

    /**
     * A record in words.
     *
     * @param position in the log
     * @param id names the record and its receipt
     * @param href its page
     * @param at when it was recorded, UTC
     * @param givenAt when the person chose, UTC
     * @param expiresAt when the person is asked again, UTC
     * @param given keys of the categories agreed to
     * @param refused keys of the categories not agreed to
     * @param method how it was given, in words
     * @param notice number of the notice that was shown
     */
    public record Line(
            long position,
            String id,
            String href,
            Instant at,
            Instant givenAt,
            Instant expiresAt,
            List<String> given,
            List<String> refused,
            String method,
            int notice) {}

    /** A record as it is stored. */
    Line of(RecordRow row) {
        return of(row.fields());
    }

    /** A record as a receipt holds it. */
    Line of(Map<String, Object> fields) {
        var given = new ArrayList<String>();
        var refused = new ArrayList<String>();
        if (fields.get("choices") instanceof Map<?, ?> choices) {
            new TreeMap<>(choices)
                    .forEach((key, value) -> (Boolean.TRUE.equals(value) ? given : refused).add(String.valueOf(key)));
        }
        String id = String.valueOf(fields.get("id"));
        return new Line(
                ((Number) fields.get("position")).longValue(),
                id,
                place.link("/consents/records/" + id),
                Instant.parse(String.valueOf(fields.get("at"))),
                Instant.parse(String.valueOf(fields.get("givenAt"))),
                Instant.parse(String.valueOf(fields.get("expiresAt"))),
                List.copyOf(given),
                List.copyOf(refused),
                messages.get(
                        "consent.method." + String.valueOf(fields.get("method")).toUpperCase(Locale.ROOT)),
                ((Number) fields.get("notice")).intValue());
    }
}
