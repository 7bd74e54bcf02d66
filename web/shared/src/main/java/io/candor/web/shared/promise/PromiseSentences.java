package io.candor.web.shared.promise;

import io.candor.persistence.promise.PromiseRule;
import io.candor.persistence.promise.PromiseRule.Join;
import io.candor.persistence.shared.Span;
import io.candor.web.shared.text.Spans;
import io.candor.web.shared.text.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Promise rules as sentences, with the figures that the policy gives and none that it does not give. */
public final class PromiseSentences {

    private final Wording wording;
    private final Spans spans;
    private final UnaryOperator<String> translation;
    private final Map<Class<?>, Function<PromiseRule, String>> sentences = new HashMap<>();

    /** Sentences in a language; the policy's own words in them stay as they are. */
    public PromiseSentences(Wording wording) {
        this(wording, UnaryOperator.identity());
    }

    /**
     * Sentences in a language.
     *
     * @param translation the tenant's own translation of a label of its policy, or the label itself
     */
    public PromiseSentences(Wording wording, UnaryOperator<String> translation) {
        this.wording = wording;
        this.translation = translation;
        this.spans = new Spans(wording);
        requests();
        changes();
        retention();
        consent();
        rest();
    }

    /** What a rule says. */
    public String of(PromiseRule rule) {
        return sentences.get(rule.getClass()).apply(rule);
    }

    private void requests() {
        on(
                PromiseRule.RespondRequest.class,
                rule -> rule.start() == null
                        ? text("RESPOND_REQUEST", spans.within(rule.period()))
                        : text("RESPOND_REQUEST.FROM", spans.within(rule.period()), named("start", rule.start())));
        on(PromiseRule.RespondInquiry.class, rule -> text("RESPOND_INQUIRY", spans.within(rule.period())));
        on(PromiseRule.EraseOrAnonymise.class, this::erase);
        on(
                PromiseRule.RightsSet.class,
                rule -> text("RIGHTS_SET", rule.labels().size(), String.join(" · ", labels(rule.labels()))));
    }

    private String erase(PromiseRule.EraseOrAnonymise rule) {
        String action = named("action", rule.action());
        String sentence;
        if (rule.within() == null) {
            sentence = text("ERASE_OR_ANONYMISE", action);
        } else if (rule.start() == null) {
            sentence = text("ERASE_OR_ANONYMISE.WITHIN", action, spans.within(rule.within()));
        } else {
            sentence =
                    text("ERASE_OR_ANONYMISE.FROM", action, spans.within(rule.within()), named("start", rule.start()));
        }
        List<String> keeps = rule.keeps() == null ? List.of() : rule.keeps();
        return keeps.isEmpty()
                ? sentence
                : sentence + " " + text("ERASE_OR_ANONYMISE.KEEPS", wording.and(labels(keeps)));
    }

    private void changes() {
        on(PromiseRule.NoticeLead.class, rule -> text("NOTICE_LEAD", spans.text(rule.lead())));
        on(PromiseRule.NotifyChange.class, rule -> {
            List<String> channels = named("channel", rule.channels());
            return text(
                    rule.materialOnly() ? "NOTIFY_CHANGE.MATERIAL" : "NOTIFY_CHANGE",
                    rule.join() == Join.ANY ? wording.or(channels) : wording.and(channels));
        });
        on(
                PromiseRule.NoticeContent.class,
                rule -> text("NOTICE_CONTENT", wording.and(named("part", rule.mustContain()))));
        on(PromiseRule.NoticeEvent.class, rule -> text("NOTICE_EVENT", named("event", rule.event())));
        on(PromiseRule.DateShown.class, rule -> text("DATE_SHOWN", rule.format()));
        on(PromiseRule.Navigation.class, rule -> text("NAVIGATION", named("navigation", rule.kind())));
    }

    private void retention() {
        on(
                PromiseRule.RetainFixed.class,
                rule -> text("RETAIN_FIXED", label(rule.category()), spans.text(rule.period())));
        on(
                PromiseRule.RetainAfterEvent.class,
                rule -> isNone(rule.period())
                        ? text(
                                "RETAIN_UNTIL_EVENT",
                                label(rule.category()),
                                wording.text("retention.event." + rule.event()))
                        : text(
                                "RETAIN_AFTER_EVENT",
                                label(rule.category()),
                                spans.text(rule.period()),
                                wording.text("retention.after." + rule.event())));
        on(PromiseRule.RetainRangeByPlan.class, rule -> {
            if (rule.max() == null) {
                return text("RETAIN_RANGE_BY_PLAN", label(rule.category()));
            }
            return rule.min() == null
                    ? text("RETAIN_RANGE_BY_PLAN.UP_TO", label(rule.category()), spans.within(rule.max()))
                    : text(
                            "RETAIN_RANGE_BY_PLAN.BETWEEN",
                            label(rule.category()),
                            spans.within(rule.min()),
                            spans.within(rule.max()));
        });
        on(
                PromiseRule.RetainUnspecified.class,
                rule -> rule.reason() == null
                        ? text("RETAIN_UNSPECIFIED", label(rule.category()))
                        : text("RETAIN_UNSPECIFIED.REASON", label(rule.category()), rule.reason()));
    }

    private void consent() {
        on(PromiseRule.ConsentGate.class, rule -> text("CONSENT_GATE", label(rule.gated())));
        on(PromiseRule.ConsentLife.class, rule -> text("CONSENT_LIFE", spans.text(rule.period())));
        on(
                PromiseRule.ConsentChangeAt.class,
                rule -> text("CONSENT_CHANGE_AT", wording.or(named("place", rule.places()))));
        on(PromiseRule.StorageTable.class, rule -> text("STORAGE_TABLE", rule.rows(), rule.names()));
    }

    private void rest() {
        on(PromiseRule.NoSale.class, rule -> text("NO_SALE", wording.or(named("never", rule.kinds()))));
        on(PromiseRule.ClosedRecipientList.class, rule -> text("CLOSED_RECIPIENT_LIST", wording.and(rule.names())));
        on(PromiseRule.ChildLimit.class, rule -> {
            String sentence = text("CHILD_LIMIT", rule.age());
            List<PromiseRule.ChildDuty> duties = rule.duties() == null ? List.of() : rule.duties();
            return duties.isEmpty() ? sentence : sentence + " " + String.join(" ", named("duty", duties));
        });
        on(PromiseRule.NamedRegulator.class, rule -> text("REGULATOR", rule.name()));
        on(PromiseRule.ContactOffered.class, rule -> text("CONTACT", wording.and(named("field", rule.fields()))));
        on(PromiseRule.Attest.class, rule -> text("ATTEST", rule.statement()));
    }

    private <T extends PromiseRule> void on(Class<T> kind, Function<T, String> sentence) {
        sentences.put(kind, rule -> sentence.apply(kind.cast(rule)));
    }

    private String text(String rule, Object... values) {
        return wording.text("promise.rule." + rule, values);
    }

    private String named(String what, Enum<?> constant) {
        return wording.text("promise." + what + "." + constant.name());
    }

    private List<String> named(String what, List<? extends Enum<?>> constants) {
        return constants.stream().map(constant -> named(what, constant)).toList();
    }

    private String label(String text) {
        return translation.apply(text);
    }

    private List<String> labels(List<String> texts) {
        return texts.stream().map(translation).toList();
    }

    private static boolean isNone(Span span) {
        return span == null || span.amount() == 0;
    }
}
