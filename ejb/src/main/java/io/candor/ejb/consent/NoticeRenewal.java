package io.candor.ejb.consent;

/**
 * What a change of the inventory or the wording has led to.
 *
 * @param number of the consent notice that is shown from now on
 * @param isNew whether the change has made it
 * @param askingAgain whether it asks people again who have chosen before
 */
public record NoticeRenewal(int number, boolean isNew, boolean askingAgain) {}
