package io.candor.ejb.onboarding.draft;

import io.candor.persistence.onboarding.Organisation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A text to begin with, for companies that have none: our own words, to be read and changed by whoever knows the company. */
public final class PolicyTemplate {

    private static final String OPEN_MAILBOX = "[EMAIL]";

    private static final List<String> LANGUAGES = List.of("en", "de", "fr");

    private PolicyTemplate() {}

    /** The text in the company's first language, or in English. */
    public static String of(Organisation organisation) {
        String language = LANGUAGES.contains(organisation.language()) ? organisation.language() : "en";
        String company = organisation.legalName() == null ? organisation.name() : organisation.legalName();
        String text = read("template_" + language + ".md");
        if (organisation.address().isEmpty()) {
            text = text.replaceAll("[^\\n]*\\{address}\\n\\n", "");
        }
        return text.replace("{name}", plain(organisation.name()))
                .replace("{company}", plain(company))
                .replace("{address}", plain(String.join(", ", organisation.address())));
    }

    /** The text with the mailbox in the place that was left open for it. */
    static String with(String text, String mailbox) {
        return text.replace(OPEN_MAILBOX, mailbox);
    }

    /** Without what Markdown would take for marks. */
    private static String plain(String words) {
        return words.replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
    }

    private static String read(String file) {
        try (InputStream stream = PolicyTemplate.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
