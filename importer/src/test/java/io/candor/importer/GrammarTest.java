package io.candor.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.importer.grammar.Dates;
import io.candor.importer.grammar.Gazetteer;
import io.candor.importer.grammar.Lifetimes;
import io.candor.importer.grammar.Mailboxes;
import io.candor.importer.grammar.Periods;
import io.candor.importer.text.Lexicon;
import io.candor.importer.text.Words;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the grammars read, and what they leave alone. */
class GrammarTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | within 30 days | 30 days",
                "en | within thirty (30) days | 30 days",
                "en | within thirty (40) days | -",
                "en | five working days | 5 business days",
                "en | within a month | 1 month",
                "en | a month has days | -",
                "en | 30–180 days | 30 days..180 days",
                "en | between 6 and 12 months | 6 months..12 months",
                "en | 24/7 monitoring | -",
                "en | 72 hours a day | 72 hours",
                "en | 24h rolling | 24 hours",
                "en | version 1.5 years | -",
                "en | 99999999 days | -",
                "de | innerhalb eines Monats | 1 month",
                "de | binnen zwei Wochen | 2 weeks",
                "de | zehn Werktage | 10 business days",
                "fr | dans un délai d'un mois | 1 month",
                "fr | sous dix jours ouvrés | 10 business days",
            })
    void lengthsOfTime(String language, String text, String wanted) {
        String found = new Periods(Lexicon.in(language))
                .in(Words.of(text)).stream()
                        .map(period -> (period.shortest() == null ? "" : period.shortest() + "..") + period.span())
                        .collect(Collectors.joining(", "));
        assertThat(found.isEmpty() ? "-" : found).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Last updated: 2025-01-01 | 2025-01-01 yyyy-MM-dd",
                "en | 3 April 2026 | 2026-04-03 d MMMM yyyy",
                "en | May 28, 2025 | 2025-05-28 MMMM d, yyyy",
                "en | 3rd Sept 2025 | 2025-09-03 d MMMM yyyy",
                "en | 28/05/2025 | 2025-05-28 dd/MM/yyyy",
                "en | 05/28/2025 | 2025-05-28 MM/dd/yyyy",
                "en | 03/04/2025 | ambiguous",
                "en | 31.12.2025 | 2025-12-31 dd.MM.yyyy",
                "en | 30 February 2025 | -",
                "en | 2025 | -",
                "de | 1. Februar 2026 | 2026-02-01 d. MMMM yyyy",
                "de | 03.04.2026 | 2026-04-03 dd.MM.yyyy",
                "fr | 1er septembre 2025 | 2025-09-01 d MMMM yyyy",
                "fr | 03/04/2026 | 2026-04-03 dd/MM/yyyy",
            })
    void dates(String language, String text, String wanted) {
        var found = new Dates(Lexicon.in(language)).first(Words.of(text), 0);
        String is = found == null ? "-" : found.date() == null ? "ambiguous" : found.date() + " " + found.style();
        assertThat(is).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Write to privacy@some-company.co.uk. | privacy@some-company.co.uk",
                "(Data.Protection+eu@mail.example.org) | data.protection+eu@mail.example.org",
                "a@b | -",
                "user@-bad-.example | -",
                "@home and x@ y.example | -",
                "Email: [email protected] | placeholder",
                "privacy [at] company.example | placeholder",
                "you@example.com | placeholder",
                "two: a@x.example, b@y.example | a@x.example b@y.example",
            })
    void mailboxes(String text, String wanted) {
        String found = Mailboxes.in(text).stream()
                .map(box -> box.isPlaceholder() ? "placeholder" : box.address())
                .collect(Collectors.joining(" "));
        assertThat(found.isEmpty() ? "-" : found).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Session | SESSION",
                "1 year | FIXED 1 year",
                "24h rolling, 30 days max | ROLLING 24 hours 30 days",
                "Various (up to 1 year) | RANGE 1 year",
                "until you clear it | UNSTATED",
            })
    void lifetimes(String cell, String wanted) {
        var is = new Lifetimes(Lexicon.in("en")).of(cell);
        String found = is.kind()
                + (is.period() == null ? "" : " " + is.period())
                + (is.longest() == null ? "" : " " + is.longest());
        assertThat(found).isEqualTo(wanted);
    }

    @Test
    void companiesAndAuthorities() {
        assertThat(Gazetteer.companyIn("This is run by Old Mill Bakery & Sons GmbH in Berlin.")
                        .name())
                .isEqualTo("Old Mill Bakery & Sons GmbH");
        assertThat(Gazetteer.companyIn("We are limited in what we say.")).isNull();
        assertThat(Gazetteer.authorityIn("complain to the Information Commissioner's Office")
                        .authority()
                        .country())
                .isEqualTo("GB");
        assertThat(Gazetteer.authorityIn("nobody at all")).isNull();
        assertThat(Gazetteer.countryIn("8 Harbour Row, Bristol, United Kingdom"))
                .isEqualTo("GB");
        assertThat(Gazetteer.vendorsIn("We use Google Analytics and Stripe."))
                .extracting(Gazetteer.Named::name)
                .containsExactly("Google Analytics", "Stripe");
    }
}
