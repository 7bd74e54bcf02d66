package io.candor.web.shared.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.persistence.promise.PromiseRule;
import io.candor.persistence.promise.PromiseRule.Action;
import io.candor.persistence.promise.PromiseRule.Channel;
import io.candor.persistence.promise.PromiseRule.ChildDuty;
import io.candor.persistence.promise.PromiseRule.Join;
import io.candor.persistence.promise.PromiseRule.Kind;
import io.candor.persistence.promise.PromiseRule.RetentionEvent;
import io.candor.persistence.promise.PromiseRule.Start;
import io.candor.persistence.shared.Span;
import io.candor.web.shared.text.Wording;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PromiseSentencesTest {

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(
                        new PromiseRule.RespondRequest(Span.parse("30 days"), Start.RECEIPT),
                        "A request about your rights is answered within 30 days of its receipt.",
                        "Ein Antrag zu Ihren Rechten wird innerhalb von 30 Tagen nach dem Eingang beantwortet.",
                        "Une demande relative à vos droits reçoit une réponse dans un délai de 30 jours à compter de sa réception."),
                Arguments.of(
                        new PromiseRule.RespondRequest(Span.parse("1 month"), null),
                        "A request about your rights is answered within 1 month.",
                        "Ein Antrag zu Ihren Rechten wird innerhalb von 1 Monat beantwortet.",
                        "Une demande relative à vos droits reçoit une réponse dans un délai de 1 mois."),
                Arguments.of(
                        new PromiseRule.EraseOrAnonymise(
                                Action.ANONYMISE, Span.parse("30 days"), Start.REQUEST, List.of("Audit trail")),
                        "Personal data is made anonymous within 30 days of your request. These stay: Audit trail.",
                        "Personenbezogene Daten werden innerhalb von 30 Tagen nach Ihrem Antrag anonymisiert."
                                + " Bestehen bleiben: Audit trail.",
                        "Les données personnelles sont anonymisées dans un délai de 30 jours à compter de votre demande. Sont conservés : Audit trail."),
                Arguments.of(
                        new PromiseRule.RetainAfterEvent(
                                "Work orders", RetentionEvent.ACCOUNT_CLOSURE, Span.parse("7 years")),
                        "Work orders: kept until 7 years after the account is closed.",
                        "Work orders: gespeichert bis 7 Jahre nach Schließung des Kontos.",
                        "Work orders : conservation jusqu’à 7 ans après la clôture du compte."),
                Arguments.of(
                        new PromiseRule.RetainRangeByPlan("Logs", Span.parse("30 days"), Span.parse("180 days")),
                        "Logs: kept for between 30 days and 180 days, depending on the plan.",
                        "Logs: gespeichert zwischen 30 Tagen und 180 Tagen, je nach Tarif.",
                        "Logs : conservation entre 30 jours et 180 jours, selon l’offre souscrite."),
                Arguments.of(
                        new PromiseRule.NotifyChange(List.of(Channel.PAGE, Channel.EMAIL), Join.ANY, true),
                        "You are told of material changes by the new text on the policy’s page or email.",
                        "Über wesentliche Änderungen werden Sie informiert durch den neuen Text auf der Seite der"
                                + " Erklärung oder E-Mail.",
                        "Les modifications substantielles vous sont annoncées par la publication du nouveau texte sur la page de la politique ou e-mail."),
                Arguments.of(
                        new PromiseRule.NoSale(List.of(Kind.SALE, Kind.RENT)),
                        "Never with your personal data: sale or rent.",
                        "Niemals mit Ihren personenbezogenen Daten: Verkauf oder Vermietung.",
                        "Jamais avec vos données personnelles : vente ou location."),
                Arguments.of(
                        new PromiseRule.ChildLimit(16, List.of(ChildDuty.PARENT_REQUEST)),
                        "The service is not for people under 16 years. Parents can ask for its deletion.",
                        "Der Dienst richtet sich nicht an Personen unter 16 Jahren."
                                + " Eltern können die Löschung verlangen.",
                        "Le service ne s’adresse pas aux personnes de moins de 16 ans. Les parents peuvent en demander la suppression."));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleReadsAsASentenceInEveryLanguage(PromiseRule rule, String english, String german, String french) {
        assertThat(new PromiseSentences(Wording.of("en")).of(rule)).isEqualTo(english);
        assertThat(new PromiseSentences(Wording.of("de")).of(rule)).isEqualTo(german);
        assertThat(new PromiseSentences(Wording.of("fr")).of(rule)).isEqualTo(french);
    }

    @Test
    void noFigureIsInventedWhereThePolicyGivesNone() {
        var rule = new PromiseRule.RetainRangeByPlan("Snapshots", null, null);

        assertThat(new PromiseSentences(Wording.of("en")).of(rule))
                .isEqualTo("Snapshots: kept according to the limits of the plan.");
    }

    @Test
    void everyKindOfRuleHasATopicOfItsOwnOrIsAStatement() {
        for (Class<?> kind : PromiseRule.class.getPermittedSubclasses()) {
            assertThat(Stream.of(PromiseTopic.values()).filter(topic -> topic.covers(kind)))
                    .as(kind.getSimpleName())
                    .hasSize(1);
        }
    }
}
