package io.candor.web.shared.promise;

import io.candor.persistence.promise.PromiseRule;
import java.util.List;
import java.util.stream.Stream;

/** What promises are about, in the order in which the page shows them. */
public enum PromiseTopic {
    REQUESTS(
            PromiseRule.RespondRequest.class,
            PromiseRule.RespondInquiry.class,
            PromiseRule.EraseOrAnonymise.class,
            PromiseRule.RightsSet.class),
    CHANGES(
            PromiseRule.NoticeLead.class,
            PromiseRule.NotifyChange.class,
            PromiseRule.NoticeContent.class,
            PromiseRule.NoticeEvent.class,
            PromiseRule.DateShown.class,
            PromiseRule.Navigation.class),
    RETENTION(
            PromiseRule.RetainFixed.class,
            PromiseRule.RetainAfterEvent.class,
            PromiseRule.RetainRangeByPlan.class,
            PromiseRule.RetainUnspecified.class),
    CONSENT(
            PromiseRule.ConsentGate.class,
            PromiseRule.ConsentLife.class,
            PromiseRule.ConsentChangeAt.class,
            PromiseRule.StorageTable.class),
    SHARING(PromiseRule.NoSale.class, PromiseRule.ClosedRecipientList.class),
    CHILDREN(PromiseRule.ChildLimit.class),
    CONTACT(PromiseRule.ContactOffered.class, PromiseRule.NamedRegulator.class),
    STATEMENTS(PromiseRule.Attest.class);

    private final List<Class<?>> rules;

    PromiseTopic(Class<?>... rules) {
        this.rules = List.of(rules);
    }

    /** The topic of a rule. */
    public static PromiseTopic of(PromiseRule rule) {
        return Stream.of(values())
                .filter(topic -> topic.covers(rule.getClass()))
                .findFirst()
                .orElse(STATEMENTS);
    }

    boolean covers(Class<?> kindOfRule) {
        return rules.contains(kindOfRule);
    }
}
