package io.candor.ejb.notice.ownership;

import java.time.LocalDate;

/**
 * People are being told of a new owner; observed in the same transaction.
 *
 * @param number of the change
 * @param owner the new owner's name
 * @param from since when, a day of the tenant's calendar
 */
public record OwnershipTold(int number, String owner, LocalDate from) {}
