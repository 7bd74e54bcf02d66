package io.candor.persistence.promise;

import java.time.LocalDate;

/**
 * Who vouches for a promise, and for how long.
 *
 * @param vouchedBy subject of the member who does
 * @param expiresOn the last day on which it holds, of the tenant's calendar
 * @param note what it rests on, or null
 */
public record Vouching(String vouchedBy, LocalDate expiresOn, String note) {}
