package io.candor.ejb.onboarding.draft;

import io.candor.persistence.shared.LocalizedText;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a new centre says of itself where the company's policy says nothing, in the policy's language. */
final class PreparedWording {

    private final String language;
    private final ResourceBundle texts;

    PreparedWording(String language) {
        this.language = language;
        this.texts = ResourceBundle.getBundle(
                "io.candor.ejb.onboarding.draft.wording",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** One of the texts. */
    String text(String key) {
        return texts.getString(key);
    }

    /** The same as a text of the tenant. */
    LocalizedText localized(String key) {
        return of(text(key));
    }

    /** Words of the policy as a text of the tenant; null for none. */
    LocalizedText of(String words) {
        return words == null || words.isBlank() ? null : LocalizedText.of(language, words);
    }

    /** Words of the policy as a text of the tenant, or one of the texts where it says nothing. */
    LocalizedText or(String words, String key) {
        return words == null || words.isBlank() ? localized(key) : of(words);
    }
}
