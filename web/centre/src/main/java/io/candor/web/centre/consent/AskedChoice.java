package io.candor.web.centre.consent;

import io.candor.ejb.consent.NoticeContent;
import io.candor.ejb.consent.NoticeContent.Category;
import io.candor.persistence.consent.BannerSettings.ChoiceCookie;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * What a tenant asks now, in one language.
 *
 * @param cookie how the answer is remembered
 * @param notice what is shown, word for word
 * @param askingSince number of the oldest notice under which an answer still holds
 */
record AskedChoice(ChoiceCookie cookie, NoticeContent notice, int askingSince) {

    /** Keys of the categories that people can refuse, in the tenant's order. */
    List<String> refusable() {
        return refusable(notice);
    }

    /** Keys of the categories of a notice that people can refuse, in the tenant's order. */
    static List<String> refusable(NoticeContent notice) {
        return notice.categories().stream()
                .filter(category -> !category.locked())
                .map(Category::key)
                .toList();
    }

    /** Whether an earlier choice still answers what is asked now. */
    boolean isAnsweredBy(CookieChoice choice, Instant now) {
        return choice.notice() >= askingSince
                && choice.notice() <= notice.number()
                && now.isBefore(asksAgainAt(choice.givenAt()));
    }

    /** When a choice is asked again, UTC. */
    Instant asksAgainAt(Instant givenAt) {
        ZonedDateTime given = givenAt.atZone(ZoneOffset.UTC);
        int amount = cookie.life().amount();
        return switch (cookie.life().unit()) {
            case DAYS -> given.plusDays(amount).toInstant();
            case WEEKS -> given.plusWeeks(amount).toInstant();
            case MONTHS -> given.plusMonths(amount).toInstant();
            case YEARS -> given.plusYears(amount).toInstant();
            case MINUTES, HOURS, BUSINESS_DAYS -> throw new IllegalStateException("no choice lives so");
        };
    }
}
