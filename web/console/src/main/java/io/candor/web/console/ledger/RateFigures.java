package io.candor.web.console.ledger;

import io.candor.ejb.consent.ledger.ConsentLedgerQueries.TallyRow;
import io.candor.persistence.consent.ledger.ConsentMethod;
import java.util.List;

/**
 * Answers to the questions of a banner: one for each category in each choice.
 *
 * @param given how many agreed
 * @param refused how many did not
 * @param signalled how many of those refused came from a browser's Global Privacy Control signal
 */
public record RateFigures(long given, long refused, long signalled) {

    /** Adds up. */
    public static RateFigures of(List<TallyRow> rows) {
        long given = rows.stream().mapToLong(TallyRow::given).sum();
        long refused = rows.stream().mapToLong(TallyRow::refused).sum();
        long signalled = rows.stream()
                .filter(row -> row.method() == ConsentMethod.GPC)
                .mapToLong(TallyRow::refused)
                .sum();
        return new RateFigures(given, refused, signalled);
    }

    /** All answers. */
    public long all() {
        return given + refused;
    }

    /** The part that agreed, from 0 to 1; 0 if nobody has answered. */
    public double rate() {
        return all() == 0 ? 0 : (double) given / all();
    }
}
