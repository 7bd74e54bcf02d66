package io.candor.web.centre.page;

import io.candor.web.shared.tenant.CentreRoutes;
import io.candor.web.shared.tenant.LanguageChoice;
import io.candor.web.shared.tenant.Place;
import io.candor.web.shared.tenant.Representation;
import java.util.List;
import java.util.UUID;

/**
 * What makes two requests ask for the same page. Made in one place for storing and for finding, so that they cannot differ; what a
 * request may say without changing the page is not in it, and what could change it in a way not foreseen here has no key.
 *
 * @param tenantId whose page
 * @param revision state of the tenant
 * @param ownHost whether links begin at the root of the host
 * @param path inside the centre, one of the table of pages
 * @param language of the page
 * @param chosen whether the address chose the language, so that links keep it
 * @param representation where the Accept header has a say, otherwise always the page
 * @param signal whether the browser asks not to be tracked, where that has a say
 */
record PageKey(
        UUID tenantId,
        long revision,
        boolean ownHost,
        String path,
        String language,
        boolean chosen,
        Representation representation,
        boolean signal) {

    private static final String LANGUAGE = "lang=";

    /**
     * The key of a request.
     *
     * @param query raw, or null
     * @param acceptLanguage header, or null
     * @param accept header, or null
     * @param signal the Sec-GPC header, or null
     * @return null if no kept page may answer it
     */
    static PageKey of(Place place, String query, String acceptLanguage, String accept, String signal) {
        if (place.tenant().suspended() || place.path().isEmpty()) {
            return null;
        }
        List<String> languages = place.tenant().languages();
        boolean chosen = query != null && !query.isEmpty();
        String language;
        if (chosen) {
            language = query.startsWith(LANGUAGE) ? query.substring(LANGUAGE.length()) : "";
            if (!languages.contains(language)) {
                return null;
            }
        } else {
            language = LanguageChoice.of(acceptLanguage, languages);
        }
        Representation representation =
                CentreRoutes.isNegotiated(place.path()) ? Representation.preferredBy(accept) : Representation.HTML;
        return new PageKey(
                place.tenant().id(),
                place.tenant().revision(),
                place.ownHost(),
                place.path(),
                language,
                chosen,
                representation,
                CentreRoutes.isForSignal(place.path()) && "1".equals(signal));
    }

    /** What the answer depends on besides the address, as a value of Vary. */
    String vary(int languages) {
        return "Accept-Encoding"
                + (languages > 1 && !chosen ? ", Accept-Language" : "")
                + (CentreRoutes.isNegotiated(path) ? ", Accept" : "")
                + (CentreRoutes.isForSignal(path) ? ", Sec-GPC" : "")
                + (CentreRoutes.isPersonal(path) ? ", Cookie, Sec-GPC" : "");
    }
}
