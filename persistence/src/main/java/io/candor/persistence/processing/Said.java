package io.candor.persistence.processing;

import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.shared.RefusedException;
import java.net.URI;

/** What may be said in a register. */
final class Said {

    private static final int LINE = 200;
    private static final int TEXT = 2000;
    private static final int ADDRESS = 500;

    private Said() {}

    /** A line of at most 200 characters that must be there. */
    static void demandLine(String text, String refusal) {
        demand(text != null && !text.isBlank() && text.length() <= LINE, refusal);
    }

    /** A text of at most 2,000 characters in each language. */
    static void demandText(LocalizedText text, boolean needed, String refusal) {
        demand(text != null || !needed, refusal);
        demand(text == null || text.byLanguage().values().stream().allMatch(words -> words.length() <= TEXT), refusal);
    }

    /** An address of the web, or null. */
    static void demandAddress(String text, String refusal) {
        demand(text == null || isWebAddress(text), refusal);
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = URI.create(text);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null && text.length() <= ADDRESS;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void demand(boolean fits, String refusal) {
        if (!fits) {
            throw new RefusedException(RefusedException.Fault.INPUT, refusal);
        }
    }
}
