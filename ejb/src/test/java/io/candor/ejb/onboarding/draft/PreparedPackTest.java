package io.candor.ejb.onboarding.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.candor.ejb.onboarding.draft.GoLiveCheck.Code;
import io.candor.ejb.onboarding.draft.GoLiveCheck.State;
import io.candor.ejb.onboarding.draft.ReviewItem.Kind;
import io.candor.ejb.pack.TenantPack;
import io.candor.persistence.onboarding.Decision;
import io.candor.persistence.onboarding.Onboarding;
import io.candor.persistence.onboarding.Onboarding.Origin;
import io.candor.persistence.onboarding.Supplements;
import io.candor.persistence.policy.PolicyOutline;
import io.candor.persistence.promise.PromiseLine;
import io.candor.persistence.promise.PromiseRule;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenant.Slug;
import io.candor.persistence.tenant.TenantProfile.Contact;
import io.candor.persistence.tenant.TenantProfile.Gap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A draft becomes a tenant that can be stored; what was decided decides, and nothing is invented. */
class PreparedPackTest {

    private static final String TEXT = """
            # Privacy policy

            Last updated: May 2, 2025

            ## How long we keep data

            - Usage data: 24 months.

            ## Your rights

            - Access: get a copy of your data.
            - Erasure: have your data deleted.

            We respond to requests within 30 days of receipt.

            ## Contact

            Write to privacy@acme.shop.
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "numbered-legal.txt",
                "faq.md",
                "tables.html",
                "german.md",
                "french.txt",
                "prose.txt",
                "corporate.html",
                "startup.md",
                "kanzlei.txt",
                "articles.txt",
                "bistro.md",
                "verein.txt",
                "atelier.html"
            })
    void everyPolicyThatIsReadCanBeStored(String file) {
        check(pack(Drafts.with(Drafts.own(file), Origin.UPLOADED)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"orchestrohub", "workflowops", "orchestrate", "andron", "operno"})
    void realPoliciesCanBeStored(String name) {
        var text = Drafts.verbatim(name);
        assumeTrue(text.isPresent(), "the verbatim policies are not here");
        check(pack(Drafts.with(text.orElseThrow(), Origin.PASTED)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es"})
    void ourOwnTextCanBeStoredOnceAMailboxIsGiven(String language) {
        String text = PolicyTemplate.of(Drafts.organisation(language));
        assertThat(text).doesNotContain("{", "}");
        Onboarding onboarding = Drafts.with(text, Origin.TEMPLATE);
        assertThat(blocks(onboarding)).containsExactly(Code.MAILBOX);
        onboarding.supplement(new Supplements(null, null, "privacy@acme.shop"));
        assertThat(blocks(onboarding)).isEmpty();
        TenantPack pack = pack(onboarding);
        check(pack);
        assertThat(pack.rights()).hasSize(6);
        assertThat(pack.versions().get(0).promises()).hasSizeGreaterThan(6);
        assertThat(pack.versions().get(0).texts().values().iterator().next().html())
                .contains("privacy@acme.shop")
                .doesNotContain("EMAIL");
    }

    @Test
    void whatTheTextSaysIsWhatTheCentreSays() {
        TenantPack pack = pack(Drafts.with(TEXT, Origin.PASTED));
        assertThat(pack.profile().contacts())
                .containsExactly(new Contact(Contact.Kind.PRIVACY, "privacy@acme.shop", null, null));
        assertThat(pack.profile().gaps())
                .extracting(Gap::what)
                .containsExactly(Gap.Part.LEGAL_ENTITY, Gap.Part.POSTAL_ADDRESS, Gap.Part.REGULATOR);
        assertThat(pack.versions().get(0).effectiveAt()).isEqualTo("2025-05-01T22:00:00Z");
        assertThat(pack.retention()).hasSize(1);
        assertThat(rules(pack)).anyMatch(rule -> rule instanceof PromiseRule.RespondRequest);
    }

    @Test
    void whatIsLeftOutIsNotPublished() {
        Onboarding onboarding = Drafts.with(TEXT, Origin.PASTED);
        var made = new HashMap<String, Decision>();
        Drafts.of(onboarding).review().items().stream()
                .filter(item -> item.value() instanceof PromiseRule.RespondRequest || item.kind() == Kind.RIGHT)
                .forEach(item -> made.put(item.key(), new Decision(true, null)));
        onboarding.decide(made);
        TenantPack pack = pack(onboarding);
        assertThat(pack.rights()).isEmpty();
        assertThat(rules(pack)).noneMatch(rule -> rule instanceof PromiseRule.RespondRequest);
    }

    @Test
    void whatIsCorrectedIsPublishedAsCorrected() {
        Onboarding onboarding = Drafts.with(TEXT, Origin.PASTED);
        String key = Drafts.of(onboarding).review().items().stream()
                .filter(item -> item.value() instanceof PromiseRule.RespondRequest)
                .findFirst()
                .orElseThrow()
                .key();
        onboarding.decide(Map.of(
                key, new Decision(false, Map.of("rule", "RESPOND_REQUEST", "period", "14 days", "start", "RECEIPT"))));
        assertThat(rules(pack(onboarding)))
                .filteredOn(rule -> rule instanceof PromiseRule.RespondRequest)
                .extracting(Object::toString)
                .containsExactly("RespondRequest[period=14 days, start=RECEIPT]");
    }

    @Test
    void fieldsThatMakeNoFindingAreRefused() {
        assertThatThrownBy(() -> Review.value(
                        PromiseRule.class, Map.of("rule", "RESPOND_REQUEST", "period", "soon", "start", "RECEIPT")))
                .isInstanceOf(RefusedException.class)
                .hasMessage("error.finding-value");
        assertThatThrownBy(() -> Review.value(ReviewItem.Authority.class, Map.of("name", "x".repeat(2_001))))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void aPlaceholderBlocksAndIsNeverPublished() {
        Onboarding onboarding = Drafts.with(TEXT.replace("privacy@acme.shop", "noreply@acme.shop"), Origin.PASTED);
        assertThat(blocks(onboarding)).containsExactly(Code.MAILBOX);
        onboarding.supplement(new Supplements(null, null, "privacy@example.com"));
        assertThat(blocks(onboarding)).containsExactly(Code.MAILBOX);
        onboarding.supplement(new Supplements(null, null, "hello@acme.shop"));
        assertThat(blocks(onboarding)).isEmpty();
        assertThat(pack(onboarding).profile().contacts())
                .extracting(Contact::email)
                .containsExactly("hello@acme.shop");
    }

    @Test
    void aDayAheadBlocksAndNoDayIsSaid() {
        Onboarding ahead = Drafts.with(TEXT.replace("May 2, 2025", "May 2, 2031"), Origin.PASTED);
        assertThat(blocks(ahead)).containsExactly(Code.DATE);
        Onboarding none = Drafts.with(TEXT.replace("Last updated: May 2, 2025", ""), Origin.PASTED);
        assertThat(GoLiveChecks.of(Drafts.of(none), Drafts.NOW))
                .contains(new GoLiveCheck(Code.DATE, State.MENDABLE, ""));
        assertThat(pack(none).versions().get(0).effectiveAt()).isEqualTo(Drafts.NOW);
    }

    @Test
    void aDayThatCanBeReadInTwoWaysIsAskedFor() {
        Onboarding onboarding = Drafts.with(TEXT.replace("May 2, 2025", "03/04/2025"), Origin.PASTED);
        assertThat(blocks(onboarding)).containsExactly(Code.DATE);
        onboarding.supplement(new Supplements(null, "2025-04-03", null));
        assertThat(blocks(onboarding)).isEmpty();
    }

    @Test
    void aTextWithoutATitleIsAskedForOne() {
        Onboarding onboarding = Drafts.with(TEXT.replace("# Privacy policy\n", ""), Origin.PASTED);
        assertThat(blocks(onboarding)).containsExactly(Code.TITLE);
        onboarding.supplement(new Supplements("Our *privacy* policy", null, null));
        assertThat(pack(onboarding).versions().get(0).texts().get("en").title()).isEqualTo("Our *privacy* policy");
    }

    @Test
    void anotherDocumentForgetsWhatWasDecidedAboutTheFirst() {
        Onboarding onboarding = Drafts.with(TEXT, Origin.PASTED);
        onboarding.decide(Map.of("right-1-2-1", new Decision(true, null)));
        onboarding.supplement(new Supplements("A title", "2025-01-01", "privacy@acme.shop"));
        onboarding.provide("Something else".getBytes(java.nio.charset.StandardCharsets.UTF_8), Origin.PASTED, null);
        assertThat(onboarding.decisions()).isEmpty();
        assertThat(onboarding.supplements()).isEqualTo(new Supplements(null, null, "privacy@acme.shop"));
    }

    private static List<Code> blocks(Onboarding onboarding) {
        return GoLiveChecks.of(Drafts.of(onboarding), Drafts.NOW).stream()
                .filter(check -> check.state() == State.BLOCKS)
                .map(GoLiveCheck::code)
                .toList();
    }

    private static TenantPack pack(Onboarding onboarding) {
        if (Drafts.of(onboarding).title().isBlank()) {
            onboarding.supplement(new Supplements("Privacy policy", null, null));
        }
        return PreparedPack.of(Drafts.of(onboarding), new Slug("acme"), Drafts.NOW);
    }

    private static List<PromiseRule> rules(TenantPack pack) {
        return pack.versions().get(0).promises().stream().map(PromiseLine::rule).toList();
    }

    private static void check(TenantPack pack) {
        var version = pack.versions().get(0);
        var text = version.texts().get(pack.profile().defaultLanguage());
        var outline = PolicyOutline.of(text.html());
        assertThat(text.title()).isNotBlank();
        assertThat(version.promises())
                .allSatisfy(line -> assertThat(outline.says(
                                line.source().anchor(), line.source().sentence()))
                        .as("%s: %s", line.source().anchor(), line.source().sentence())
                        .isTrue());
        assertThat(version.promises()).extracting(PromiseLine::code).doesNotHaveDuplicates();
        var keys = pack.consent().categories().stream()
                .map(category -> category.key())
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(pack.consent().entries())
                .allSatisfy(entry -> assertThat(new HashSet<>(keys)).contains(entry.categoryKey()));
    }
}
