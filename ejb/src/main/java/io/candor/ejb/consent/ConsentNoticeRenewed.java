package io.candor.ejb.consent;

/**
 * Banners show something else from now on; observed in the same transaction.
 *
 * @param number of the new consent notice
 * @param askingAgain whether it asks people again who have chosen before
 */
public record ConsentNoticeRenewed(int number, boolean askingAgain) {}
