package io.candor.persistence.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.type.TypeReference;
import io.candor.persistence.policy.PolicyMarkdown;
import io.candor.persistence.policy.PolicyOutline;
import io.candor.persistence.shared.Json;
import io.candor.persistence.shared.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PromiseRuleTest {

    private static final Span MONTH = Span.parse("1 month");

    static Stream<PromiseRule> rules() {
        return Stream.of(
                new PromiseRule.RespondRequest(MONTH, PromiseRule.Start.RECEIPT),
                new PromiseRule.RespondInquiry(MONTH),
                new PromiseRule.EraseOrAnonymise(
                        PromiseRule.Action.ERASE, MONTH, PromiseRule.Start.ACCOUNT_CLOSURE, List.of("invoices")),
                new PromiseRule.EraseOrAnonymise(PromiseRule.Action.ANONYMISE, null, PromiseRule.Start.REQUEST, null),
                new PromiseRule.RetainFixed("logs", Span.parse("2 years")),
                new PromiseRule.RetainAfterEvent(
                        "account", PromiseRule.RetentionEvent.ACCOUNT_DELETION, Span.parse("0 days")),
                new PromiseRule.RetainRangeByPlan("runs", Span.parse("30 days"), Span.parse("180 days")),
                new PromiseRule.RetainUnspecified("mail", "as long as needed"),
                new PromiseRule.NotifyChange(
                        List.of(PromiseRule.Channel.EMAIL, PromiseRule.Channel.PAGE), PromiseRule.Join.ANY, true),
                new PromiseRule.NoticeLead(Span.parse("30 days")),
                new PromiseRule.NoticeContent(List.of(PromiseRule.NoticePart.HIGHLIGHTED_CHANGES)),
                new PromiseRule.NoticeEvent(PromiseRule.ToldEvent.CHANGE_OF_OWNERSHIP),
                new PromiseRule.ConsentGate("analytics", null),
                new PromiseRule.ConsentLife(Span.parse("1 year"), "browser"),
                new PromiseRule.ConsentChangeAt(List.of(PromiseRule.Place.PREFERENCE_CENTRE)),
                new PromiseRule.StorageTable(4, 7, List.of("COOKIE")),
                new PromiseRule.NoSale(List.of(PromiseRule.Kind.SALE, PromiseRule.Kind.RENT)),
                new PromiseRule.ClosedRecipientList(List.of("A", "B")),
                new PromiseRule.RightsSet(List.of("Access")),
                new PromiseRule.ChildLimit(16, List.of(PromiseRule.ChildDuty.DELETE_PROMPTLY)),
                new PromiseRule.NamedRegulator("ICO", "https://ico.org.uk"),
                new PromiseRule.ContactOffered(List.of(PromiseRule.ContactField.EMAIL)),
                new PromiseRule.DateShown("d MMMM yyyy"),
                new PromiseRule.Navigation(PromiseRule.NavigationKind.NUMBERED),
                new PromiseRule.Attest("encrypted at rest"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatIsWrittenIsReadBack(PromiseRule rule) {
        assertThat(Json.read(Json.write(rule), new TypeReference<PromiseRule>() {}))
                .isEqualTo(rule);
    }

    @Test
    void everyKindOfRuleHasAName() {
        var named = Arrays.stream(
                        PromiseRule.class.getAnnotation(JsonSubTypes.class).value())
                .map(JsonSubTypes.Type::value)
                .toList();
        assertThat(named).hasSize(24).doesNotHaveDuplicates();
        assertThat(PromiseRule.class.getPermittedSubclasses()).hasSameElementsAs(named);
        assertThat(rules().map(Object::getClass).distinct()).hasSameElementsAs(named);
    }

    @Test
    void theColumnNamesTheKindAndKeepsUnits() {
        assertThat(Json.write(new PromiseRule.RespondRequest(Span.parse("30 days"), PromiseRule.Start.RECEIPT)))
                .isEqualTo("{\"rule\":\"RESPOND_REQUEST\",\"period\":\"30 days\",\"start\":\"RECEIPT\"}");
    }

    @Test
    void aRuleIsMadeFromPlainMaps() {
        Map<String, Object> plain = Map.of("rule", "RETAIN_FIXED", "category", "logs", "period", "2 years");
        assertThat(Json.convert(plain, PromiseRule.class))
                .isEqualTo(new PromiseRule.RetainFixed("logs", Span.parse("2 years")));
    }

    @Test
    void anUnknownKindFieldOrUnitIsRefused() {
        assertThatThrownBy(() -> Json.convert(Map.of("rule", "RETAIN_FOREVER"), PromiseRule.class))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Json.convert(
                        Map.of("rule", "RETAIN_FIXED", "categorie", "logs", "period", "2 years"), PromiseRule.class))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Json.convert(
                        Map.of("rule", "RETAIN_FIXED", "category", "logs", "period", "2 lustra"), PromiseRule.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPromiseThatItsSectionDoesNotMakeIsRefused() {
        var outline = PolicyOutline.of(PolicyMarkdown.of(
                        "# P\n\n## Rights {#rights}\n\nWe answer\n*within* 30 days.\n\n## Other {#other}\n\nNothing.")
                .html());
        assertThat(promise("rights", "We answer within 30 days.", outline).rule())
                .isNotNull();
        assertThatThrownBy(() -> promise("other", "We answer within 30 days.", outline))
                .isInstanceOfSatisfying(UnfoundedPromiseException.class, refused -> {
                    assertThat(refused.messageKey()).isEqualTo("error.promise-unfounded");
                    assertThat(refused.arguments()).containsExactly("EX-1", "other");
                });
    }

    private static Promise promise(String anchor, String sentence, PolicyOutline outline) {
        var line = new PromiseLine(
                "EX-1",
                new PromiseRule.RespondRequest(Span.parse("30 days"), PromiseRule.Start.RECEIPT),
                Promise.Proof.ENFORCED,
                false,
                new Promise.Source(anchor, sentence));
        return new Promise(UUID.randomUUID(), 0, line, outline);
    }
}
