package io.candor.ejb.change;

import static io.candor.persistence.change.ChangeType.ADDED_PURPOSE;
import static io.candor.persistence.change.ChangeType.CONTACT;
import static io.candor.persistence.change.ChangeType.FEWER_RIGHTS;
import static io.candor.persistence.change.ChangeType.LONGER_RETENTION;
import static io.candor.persistence.change.ChangeType.NEW_DATA_CATEGORY;
import static io.candor.persistence.change.ChangeType.NEW_RECIPIENT;
import static io.candor.persistence.change.ChangeType.OTHER;
import static io.candor.persistence.change.ChangeType.WORDING;
import static org.assertj.core.api.Assertions.assertThat;

import io.candor.ejb.policy.PolicyComparison;
import io.candor.ejb.promise.PromiseQueries.PromiseRow;
import io.candor.persistence.change.ChangeType;
import io.candor.persistence.change.TypingRule;
import io.candor.persistence.policy.PolicyMarkdown;
import io.candor.persistence.policy.PolicyOutline;
import io.candor.persistence.promise.Promise;
import io.candor.persistence.promise.PromiseRule;
import io.candor.persistence.promise.PromiseRule.Channel;
import io.candor.persistence.promise.PromiseRule.Join;
import io.candor.persistence.promise.PromiseRule.RetentionEvent;
import io.candor.persistence.shared.Span;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the rules make of the words and of the promises. */
class ChangeRulesTest {

    private static final String BASE = """
            # Policy

            Last updated on 3 April 2026.

            ## What we collect {#collection}

            - Your name
            - Your postal address

            ### Technical matters {#technical}

            - The type of your browser

            ## How we use it {#use}

            - To run the service
            - To answer your questions about orders and bills

            ## Who we share it with {#sharing}

            We pass data on to Alpha for hosting.

            ## How long we keep it {#keeping}

            Logs are kept for 12 months and then deleted.

            ## Your rights {#rights}

            - Access to your data
            - Erasure of your data

            ## Where to reach us {#contact}

            Write to privacy@acme.example at any time.

            ## About this text {#about}

            We may change this text from time to time, and we always tell you about it beforehand.
            """;

    /** Old words, new words, section, and what it means. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - Your name                 | - Your name¶- Your date of birth        | collection | NEW_DATA_CATEGORY | DATA_WORDS
            - The type of your browser  | - The type of your browser¶- Your address on the network | technical | NEW_DATA_CATEGORY | DATA_WORDS
            - To run the service        | - To run the service¶- To train our models of language | use | ADDED_PURPOSE | PURPOSE_WORDS
            to Alpha for hosting.       | to Alpha for hosting and to Beta for analysis. | sharing | NEW_RECIPIENT | RECIPIENT_WORDS
            for 12 months               | for two years                           | keeping    | LONGER_RETENTION  | PERIOD_LONGER
            for 12 months               | for 30 days                             | keeping    | OTHER             | PERIOD_SHORTER
            for 12 months and           | as long as we like and                  | keeping    | LONGER_RETENTION  | PERIOD_LONGER
            - Erasure of your data      | ¶                                       | rights     | FEWER_RIGHTS      | RIGHT_WORDS_GONE
            - Erasure of your data      | - Erasure of your data¶- Restriction of what we do with it | rights | OTHER | PASSAGE_ADDED
            privacy@acme.example        | data@acme.example                       | contact    | CONTACT           | CONTACT_WORDS
            and we always tell you      | and we tell you                         | about      | OTHER             | TURNING_WORD
            We may change               | We may not change                       | about      | OTHER             | TURNING_WORD
            from time to time           | from day to day                         | about      | WORDING           | FEW_WORDS
            beforehand.                 | 3 days before.                          | about      | OTHER             | FIGURE
            ## About this text          | ## About these words                    | about      | WORDING           | HEADING_ONLY
            3 April 2026                | 1 May 2026                              | ''         | WORDING           | DATE_ONLY
            """)
    void wordsHaveAMeaningByTheirSection(String old, String young, String anchor, ChangeType type, TypingRule rule) {
        String after = BASE.replace(old, young.replace("¶", "\n"));
        assertThat(after).isNotEqualTo(BASE);
        assertThat(changes(BASE, after)).singleElement().satisfies(change -> {
            assertThat(change.anchor()).isEqualTo(anchor);
            assertThat(change.type()).isEqualTo(type);
            assertThat(change.findings()).extracting(Finding::rule).containsExactly(rule);
        });
    }

    @Test
    void equalTextsHaveNoChange() {
        assertThat(changes(BASE, BASE)).isEmpty();
    }

    @Test
    void theSameTwoTextsAlwaysGiveTheSameAnswer() {
        String after =
                BASE.replace("12 months", "2 years").replace("Alpha", "Omega").replace("- Your name\n", "");
        assertThat(changes(BASE, after)).isEqualTo(changes(BASE, after)).hasSizeGreaterThan(2);
    }

    @Test
    void aFindingSaysWhichWords() {
        assertThat(changes(BASE, BASE.replace("12 months", "2 years")))
                .singleElement()
                .extracting(change -> change.findings().get(0))
                .isEqualTo(new Finding(
                        LONGER_RETENTION,
                        TypingRule.PERIOD_LONGER,
                        "keeping",
                        "Logs are kept for 12 months and then deleted.",
                        "Logs are kept for 2 years and then deleted."));
    }

    @Test
    void aSectionThatOnlyMovedIsWording() {
        String rights = "## Your rights {#rights}\n\n- Access to your data\n- Erasure of your data\n\n";
        String moved = BASE.replace(rights, "") + "\n" + rights;
        assertThat(changes(BASE, moved))
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.type()).isEqualTo(WORDING));
    }

    @Test
    void aPromiseThatTellsOfAPeriodSpeaksForItsSentence() {
        String after = BASE.replace("12 months", "2 years");
        assertThat(changes(
                        BASE,
                        after,
                        List.of(kept("Logs", "12 months", "Logs are kept for 12 months and then deleted.")),
                        List.of(kept("Logs", "2 years", "Logs are kept for 2 years and then deleted."))))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.type()).isEqualTo(LONGER_RETENTION);
                    assertThat(change.heading()).isEqualTo("How long we keep it");
                    assertThat(change.findings())
                            .extracting(Finding::rule)
                            .containsExactly(TypingRule.RETENTION_LONGER);
                });
    }

    @Test
    void aVersionWhosePromisesNobodyWroteDownLosesNone() {
        assertThat(changes(BASE, BASE, List.of(kept("Logs", "1 year", "Logs")), List.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("promises")
    void promisesHaveAMeaningByThemselves(PromiseRule before, PromiseRule after, ChangeType type, TypingRule rule) {
        List<Finding> found = PromiseChanges.between(of(before), of(after));
        assertThat(found).extracting(Finding::type).containsExactly(type);
        assertThat(found).extracting(Finding::rule).containsExactly(rule);
    }

    static Stream<Arguments> promises() {
        var email = new PromiseRule.NotifyChange(List.of(Channel.EMAIL), Join.ALL, false);
        var both = new PromiseRule.NotifyChange(List.of(Channel.EMAIL, Channel.PAGE), Join.ALL, false);
        var either = new PromiseRule.NotifyChange(List.of(Channel.EMAIL, Channel.PAGE), Join.ANY, false);
        var forMaterial = new PromiseRule.NotifyChange(List.of(Channel.EMAIL), Join.ALL, true);
        return Stream.of(
                Arguments.of(fixed("1 year"), fixed("13 months"), LONGER_RETENTION, TypingRule.RETENTION_LONGER),
                Arguments.of(fixed("2 years"), fixed("18 months"), OTHER, TypingRule.RETENTION_SHORTER),
                Arguments.of(fixed("2 years"), unspecified(), LONGER_RETENTION, TypingRule.RETENTION_LONGER),
                Arguments.of(unspecified(), fixed("2 years"), OTHER, TypingRule.RETENTION_SHORTER),
                Arguments.of(fixed("2 years"), closed("2 years"), LONGER_RETENTION, TypingRule.RETENTION_LONGER),
                Arguments.of(closed("30 days"), closed("90 days"), LONGER_RETENTION, TypingRule.RETENTION_LONGER),
                Arguments.of(byPlan("90 days"), byPlan("180 days"), LONGER_RETENTION, TypingRule.RETENTION_LONGER),
                Arguments.of(rights("A", "B"), rights("A"), FEWER_RIGHTS, TypingRule.RIGHT_GONE),
                Arguments.of(rights("A"), rights("A", "B"), OTHER, TypingRule.RIGHT_ADDED),
                Arguments.of(only("A"), only("A", "B"), NEW_RECIPIENT, TypingRule.RECIPIENT_LISTED),
                Arguments.of(only("A", "B"), only("A"), OTHER, TypingRule.RECIPIENT_GONE),
                Arguments.of(
                        new PromiseRule.NoSale(List.of(PromiseRule.Kind.SALE, PromiseRule.Kind.RENT)),
                        new PromiseRule.NoSale(List.of(PromiseRule.Kind.SALE)),
                        NEW_RECIPIENT,
                        TypingRule.PROMISE_WEAKER),
                Arguments.of(
                        new PromiseRule.ContactOffered(List.of(PromiseRule.ContactField.EMAIL)),
                        new PromiseRule.ContactOffered(List.of(PromiseRule.ContactField.POSTAL_ADDRESS)),
                        CONTACT,
                        TypingRule.CONTACT_PROMISED),
                Arguments.of(lead("30 days"), lead("7 days"), FEWER_RIGHTS, TypingRule.PROMISE_WEAKER),
                Arguments.of(lead("7 days"), lead("30 days"), OTHER, TypingRule.PROMISE_STRONGER),
                Arguments.of(answer("30 days"), answer("45 days"), FEWER_RIGHTS, TypingRule.PROMISE_WEAKER),
                Arguments.of(both, email, FEWER_RIGHTS, TypingRule.PROMISE_WEAKER),
                Arguments.of(both, either, FEWER_RIGHTS, TypingRule.PROMISE_WEAKER),
                Arguments.of(email, forMaterial, FEWER_RIGHTS, TypingRule.PROMISE_WEAKER),
                Arguments.of(email, both, OTHER, TypingRule.PROMISE_STRONGER));
    }

    @Test
    void aPromiseThatIsGoneIsSeenByWhatItWasAbout() {
        var stays = new PromiseRule.Attest("We lock our doors");
        assertThat(PromiseChanges.between(of(rights("A"), stays), List.of(row("Z", stays))))
                .extracting(Finding::type)
                .containsExactly(FEWER_RIGHTS, FEWER_RIGHTS, OTHER);
        assertThat(PromiseChanges.between(of(stays, only("A")), of(stays)))
                .extracting(Finding::type)
                .containsExactly(NEW_RECIPIENT);
    }

    @Test
    void aPromiseThatIsSoftenedIsWeaker() {
        PromiseRow hard = row("P0", lead("30 days"));
        var soft = new PromiseRow("P0", hard.rule(), hard.proof(), true, "about", "S", 0);
        assertThat(PromiseChanges.between(List.of(hard), List.of(soft)))
                .extracting(Finding::type)
                .containsExactly(FEWER_RIGHTS);
    }

    @Test
    void topicsAreKnownInGermanAsWell() {
        assertThat(SectionTopic.of("s1", "Wie lange wir Daten aufbewahren: Speicherdauer"))
                .contains(SectionTopic.RETENTION);
        assertThat(SectionTopic.of("s2", "Empfänger Ihrer Daten")).contains(SectionTopic.RECIPIENTS);
        assertThat(SectionTopic.of("s3", "Ihre Rechte")).contains(SectionTopic.RIGHTS);
        assertThat(SectionTopic.of("s4", "Zwecke")).contains(SectionTopic.PURPOSES);
        assertThat(SectionTopic.of("s5", "Vorwort")).isEmpty();
        assertThat(Periods.in("zwei Jahre, 30 Tage oder einen Monat")).containsExactly(17_532, 720, 730);
    }

    @Test
    void adverseTypesAreThoseToPeoplesDisadvantage() {
        assertThat(Stream.of(ChangeType.values()).filter(ChangeType::isAdverse))
                .containsExactly(ADDED_PURPOSE, NEW_RECIPIENT, LONGER_RETENTION, FEWER_RIGHTS, NEW_DATA_CATEGORY);
    }

    private static List<TypedChange> changes(String before, String after) {
        return changes(before, after, List.of(), List.of());
    }

    private static List<TypedChange> changes(
            String before, String after, List<PromiseRow> promisedBefore, List<PromiseRow> promisedAfter) {
        var comparison = PolicyComparison.between(
                PolicyOutline.of(PolicyMarkdown.of(before).html()),
                PolicyOutline.of(PolicyMarkdown.of(after).html()));
        return new ChangeRules(comparison, promisedBefore, promisedAfter).changes();
    }

    private static List<PromiseRow> of(PromiseRule... rules) {
        return IntStream.range(0, rules.length)
                .mapToObj(i -> row("P" + i, rules[i]))
                .toList();
    }

    private static PromiseRow row(String code, PromiseRule rule) {
        return new PromiseRow(code, rule, Promise.Proof.ENFORCED, false, "about", "Sentence.", 0);
    }

    private static PromiseRow kept(String category, String period, String sentence) {
        var rule = new PromiseRule.RetainFixed(category, Span.parse(period));
        return new PromiseRow("K", rule, Promise.Proof.ENFORCED, false, "keeping", sentence, 0);
    }

    private static PromiseRule fixed(String period) {
        return new PromiseRule.RetainFixed("Logs", Span.parse(period));
    }

    private static PromiseRule unspecified() {
        return new PromiseRule.RetainUnspecified("Logs", "as long as needed");
    }

    private static PromiseRule closed(String period) {
        return new PromiseRule.RetainAfterEvent("Logs", RetentionEvent.ACCOUNT_CLOSURE, Span.parse(period));
    }

    private static PromiseRule byPlan(String longest) {
        return new PromiseRule.RetainRangeByPlan("Logs", null, Span.parse(longest));
    }

    private static PromiseRule rights(String... labels) {
        return new PromiseRule.RightsSet(List.of(labels));
    }

    private static PromiseRule only(String... names) {
        return new PromiseRule.ClosedRecipientList(List.of(names));
    }

    private static PromiseRule lead(String span) {
        return new PromiseRule.NoticeLead(Span.parse(span));
    }

    private static PromiseRule answer(String span) {
        return new PromiseRule.RespondRequest(Span.parse(span), PromiseRule.Start.RECEIPT);
    }
}
