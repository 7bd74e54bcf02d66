package io.candor.web.console.consent;

import io.candor.ejb.consent.ConsentPublishing.NoticeRenewal;
import io.candor.web.shared.text.Wording;

/**
 * What a change has led to, in words.
 *
 * @param wording the language
 */
record RenewalSentences(Wording wording) {

    /** Which notice people are shown now, and whether they are asked again. */
    String of(NoticeRenewal renewal) {
        if (!renewal.isNew()) {
            return wording.text("consent.saved.same");
        }
        String key = renewal.askingAgain() ? "consent.saved.asks" : "consent.saved.holds";
        return wording.text(key, renewal.number());
    }
}
