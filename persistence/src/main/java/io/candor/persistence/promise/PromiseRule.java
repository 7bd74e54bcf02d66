package io.candor.persistence.promise;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.candor.persistence.shared.Span;
import java.util.List;

/**
 * One promise in a form that software can keep, measure or show. A null span or list means that the policy leaves it open; nothing is
 * ever filled in for it; which parameters may be left open is marked {@link LeftOpen}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({
    @Type(name = "RESPOND_REQUEST", value = PromiseRule.RespondRequest.class),
    @Type(name = "RESPOND_INQUIRY", value = PromiseRule.RespondInquiry.class),
    @Type(name = "ERASE_OR_ANONYMISE", value = PromiseRule.EraseOrAnonymise.class),
    @Type(name = "RETAIN_FIXED", value = PromiseRule.RetainFixed.class),
    @Type(name = "RETAIN_AFTER_EVENT", value = PromiseRule.RetainAfterEvent.class),
    @Type(name = "RETAIN_RANGE_BY_PLAN", value = PromiseRule.RetainRangeByPlan.class),
    @Type(name = "RETAIN_UNSPECIFIED", value = PromiseRule.RetainUnspecified.class),
    @Type(name = "NOTIFY_CHANGE", value = PromiseRule.NotifyChange.class),
    @Type(name = "NOTICE_LEAD", value = PromiseRule.NoticeLead.class),
    @Type(name = "NOTICE_CONTENT", value = PromiseRule.NoticeContent.class),
    @Type(name = "NOTICE_EVENT", value = PromiseRule.NoticeEvent.class),
    @Type(name = "CONSENT_GATE", value = PromiseRule.ConsentGate.class),
    @Type(name = "CONSENT_LIFE", value = PromiseRule.ConsentLife.class),
    @Type(name = "CONSENT_CHANGE_AT", value = PromiseRule.ConsentChangeAt.class),
    @Type(name = "STORAGE_TABLE", value = PromiseRule.StorageTable.class),
    @Type(name = "NO_SALE", value = PromiseRule.NoSale.class),
    @Type(name = "CLOSED_RECIPIENT_LIST", value = PromiseRule.ClosedRecipientList.class),
    @Type(name = "RIGHTS_SET", value = PromiseRule.RightsSet.class),
    @Type(name = "CHILD_LIMIT", value = PromiseRule.ChildLimit.class),
    @Type(name = "REGULATOR", value = PromiseRule.NamedRegulator.class),
    @Type(name = "CONTACT", value = PromiseRule.ContactOffered.class),
    @Type(name = "DATE_SHOWN", value = PromiseRule.DateShown.class),
    @Type(name = "NAVIGATION", value = PromiseRule.Navigation.class),
    @Type(name = "ATTEST", value = PromiseRule.Attest.class)
})
public sealed interface PromiseRule {

    /** A rights request is answered within a span. */
    record RespondRequest(Span period, @LeftOpen Start start) implements PromiseRule {}

    /** An inquiry is answered within a span. */
    record RespondInquiry(Span period) implements PromiseRule {}

    /** Data is erased or made anonymous, but for what is kept. */
    record EraseOrAnonymise(
            Action action,
            @LeftOpen Span within,
            @LeftOpen Start start,
            @LeftOpen List<String> keeps) implements PromiseRule {}

    /** A category of data is kept for a span. */
    record RetainFixed(String category, Span period) implements PromiseRule {}

    /** A category of data is kept until an event, and a span longer. */
    record RetainAfterEvent(
            String category, RetentionEvent event, @LeftOpen Span period) implements PromiseRule {}

    /** A category of data is kept for a span that depends on the customer's plan. */
    record RetainRangeByPlan(
            String category, @LeftOpen Span min, @LeftOpen Span max) implements PromiseRule {}

    /** A category of data is kept for a time that the policy gives a reason for, but no figure. */
    record RetainUnspecified(String category, @LeftOpen String reason) implements PromiseRule {}

    /** People are told of a change by all or any of the channels. */
    record NotifyChange(List<Channel> channels, Join join, boolean materialOnly) implements PromiseRule {}

    /** People are told at least this long before a change takes effect. */
    record NoticeLead(Span lead) implements PromiseRule {}

    /** What a change notice must contain. */
    record NoticeContent(List<NoticePart> mustContain) implements PromiseRule {}

    /** People are told of another event than a change of the policy. */
    record NoticeEvent(ToldEvent event) implements PromiseRule {}

    /** Something happens only with consent. */
    record ConsentGate(String gated, @LeftOpen String category) implements PromiseRule {}

    /** A choice is remembered for a span, then asked again. */
    record ConsentLife(Span period, @LeftOpen String storedIn) implements PromiseRule {}

    /** Where a choice can be changed. */
    record ConsentChangeAt(List<Place> places) implements PromiseRule {}

    /** The policy's table lists all cookies and other storage. */
    record StorageTable(int rows, int names, @LeftOpen List<String> kinds) implements PromiseRule {}

    /** What is never done with personal data. */
    record NoSale(List<Kind> kinds) implements PromiseRule {}

    /** Data goes to these recipients and no others. */
    record ClosedRecipientList(List<String> names) implements PromiseRule {}

    /** The rights that people have, under the policy's own labels. */
    record RightsSet(List<String> labels) implements PromiseRule {}

    /** Not for children under an age, in years. */
    record ChildLimit(int age, @LeftOpen List<ChildDuty> duties) implements PromiseRule {}

    /** The authority that the policy names. */
    record NamedRegulator(String name, @LeftOpen String url) implements PromiseRule {}

    /** The ways to reach the company that the policy gives. */
    record ContactOffered(List<ContactField> fields) implements PromiseRule {}

    /** The date of the last change is shown, in a java.time pattern. */
    record DateShown(String format) implements PromiseRule {}

    /** How the text is made easy to find one's way in. */
    record Navigation(NavigationKind kind) implements PromiseRule {}

    /** A statement that a named person of the tenant vouches for. */
    record Attest(String statement) implements PromiseRule {}

    /** What a period begins with. */
    enum Start {
        RECEIPT,
        REQUEST,
        ACCOUNT_CLOSURE
    }

    /** What is done to data at its end. */
    enum Action {
        ERASE,
        ANONYMISE
    }

    /** What ends the keeping of data. */
    enum RetentionEvent {
        ACCOUNT_CLOSURE,
        ACCOUNT_DELETION,
        CREDENTIAL_REMOVAL,
        PROJECT_END
    }

    /** How people are told. */
    enum Channel {
        PAGE,
        DATE,
        EMAIL,
        PLATFORM
    }

    /** Whether all channels are promised, or any one of them. */
    enum Join {
        ALL,
        ANY
    }

    /** Parts that a change notice can be bound to contain. */
    enum NoticePart {
        HIGHLIGHTED_CHANGES
    }

    /** Events other than a change of the policy that people are told of. */
    enum ToldEvent {
        CHANGE_OF_OWNERSHIP,
        CHANGE_OF_PROCESSORS
    }

    /** Where a consent choice can be changed. */
    enum Place {
        BROWSER,
        PREFERENCE_CENTRE,
        COOKIE_CLEARING,
        UNSUBSCRIBE,
        REQUEST
    }

    /** What can be promised never to be done. */
    enum Kind {
        SALE,
        RENT,
        TRADE,
        ADVERTISING,
        THIRD_PARTY_TRACKING
    }

    /** What is done when a child's data is found. */
    enum ChildDuty {
        DELETE_PROMPTLY,
        PARENT_REQUEST
    }

    /** Parts of a contact block. */
    enum ContactField {
        EMAIL,
        DPO_EMAIL,
        POSTAL_ADDRESS,
        SUBJECT_LINE
    }

    /** Kinds of navigation that a text offers. */
    enum NavigationKind {
        CONTENTS,
        NUMBERED,
        NUMBERED_TWO_LEVELS,
        QUICK_NAVIGATION
    }
}
