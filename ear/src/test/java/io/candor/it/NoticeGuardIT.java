package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.change.ChangeQueries;
import io.candor.ejb.change.ChangeTyping;
import io.candor.ejb.change.TypedChange;
import io.candor.ejb.notice.NoticeQueries;
import io.candor.ejb.pack.BrokenTenantPackException;
import io.candor.ejb.policy.PolicyPublishing;
import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.InTenant;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.it.inside.Caller;
import io.candor.it.inside.Operator;
import io.candor.persistence.change.ChangeSettledException;
import io.candor.persistence.change.ChangeType;
import io.candor.persistence.change.NoSuchChangeException;
import io.candor.persistence.notice.ChangesNotHighlightedException;
import io.candor.persistence.notice.NeedlessOverrideException;
import io.candor.persistence.notice.NotEditorialException;
import io.candor.persistence.notice.NoticeTooShortException;
import io.candor.persistence.policy.NoSuchPolicyVersionException;
import io.candor.persistence.policy.PolicyMarkdown;
import io.candor.persistence.policy.PolicyTransitionException;
import io.candor.persistence.policy.PolicyVersionState;
import io.candor.persistence.promise.Promise;
import io.candor.persistence.promise.PromiseLine;
import io.candor.persistence.promise.PromiseRule;
import io.candor.persistence.promise.PromiseRule.Channel;
import io.candor.persistence.promise.UnfoundedPromiseException;
import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.shared.Reason;
import io.candor.persistence.shared.Span;
import io.candor.persistence.tenant.MemberRole;
import io.candor.persistence.tenant.NoSuchTenantException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Operno promises 30 days of notice with the changes highlighted: what the guard lets through, and what not. */
@ExtendWith(ArquillianExtension.class)
class NoticeGuardIT {

    /** Operno's second version is in force, and its third not published yet. */
    private static final Instant SUMMER = Instant.parse("2026-06-01T09:30:00Z");

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final int PORT = 8080 + Integer.getInteger("jboss.socket.binding.port-offset", 0);

    private static final Reason BREACH = new Reason("A leak was closed, and the policy has to say how at once.");

    @Inject
    private PolicyPublishing publishing;

    @Inject
    private Approvals approvals;

    @Inject
    private PolicyQueries policies;

    @Inject
    private NoticeQueries notices;

    @Inject
    private ChangeTyping typing;

    @Inject
    private ChangeQueries changes;

    @Inject
    private TenantQueries tenants;

    @Inject
    private InTenant inTenant;

    @Inject
    private ApplicationClock clock;

    @Inject
    private Operator operator;

    @Inject
    private Caller caller;

    private String slug;
    private UUID tenant;
    private String officer;
    private String owner;

    @BeforeEach
    void opernoWithoutAnUpcomingVersion() {
        clock.moveTo(SUMMER);
        slug = Packs.freshSlug();
        var pack = Packs.copy("operno", slug);
        Packs.remove(pack.resolve("policy/3"));
        operator.importPack(pack);
        tenant = tenants.findBySlug(slug).orElseThrow().id();
        officer = caller.enrol(tenant, MemberRole.PRIVACY_OFFICER);
        owner = caller.enrol(tenant, MemberRole.OWNER);
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void twentyNineDaysAreRefusedWithTheReasonAndThirtyOneAccepted() {
        int number = approved("next", true, text("18 months"));
        assertThatThrownBy(() -> schedule(number, 29))
                .isInstanceOfSatisfying(NoticeTooShortException.class, refusal -> {
                    assertThat(refusal.promise()).isEqualTo("OP-19");
                    assertThat(refusal.earliest()).isAfterOrEqualTo(SUMMER.plus(Duration.ofDays(30)));
                    assertThat(refusal.arguments()[1].toString()).contains("at least 30 days before");
                });
        assertThat(history()).hasSize(2);
        schedule(number, 31);
        assertThat(stateOf(number)).isEqualTo(PolicyVersionState.SCHEDULED);
        clock.moveTo(SUMMER.plus(Duration.ofDays(32)));
        assertThat(stateOf(number)).isEqualTo(PolicyVersionState.IN_FORCE);
    }

    @Test
    void aTextThatPromisesSevenDaysCannotShortenTheThirtyOfTheOldOne() {
        int shortening = shorteningApproved();
        assertThatThrownBy(() -> schedule(shortening, 8)).isInstanceOf(NoticeTooShortException.class);
        schedule(shortening, 31);
        clock.moveTo(SUMMER.plus(Duration.ofDays(32)));
        int next = approved("after that", true, text("19 months"));
        schedule(next, 40);
        assertThat(stateOf(next)).isEqualTo(PolicyVersionState.SCHEDULED);
    }

    @Test
    void theShorterNoticeCannotBeUsedByWithdrawingTheVersionThatPromisesIt() {
        int shortening = shorteningApproved();
        schedule(shortening, 31);
        clock.moveTo(SUMMER.plus(Duration.ofDays(25)));
        int next = approved("after that", true, text("19 months"));
        schedule(next, 8);
        assertThatThrownBy(() -> caller.run(officer, tenant, () -> publishing.withdraw(shortening)))
                .isInstanceOfSatisfying(
                        NoticeTooShortException.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("error.notice-later-too-short"));
        caller.run(officer, tenant, () -> publishing.withdraw(next));
        caller.run(officer, tenant, () -> publishing.withdraw(shortening));
        assertThat(history()).hasSize(2);
    }

    @Test
    void anEditorialVersionIsFreeBecauseOpernoAnnouncesSignificantChangesOnly() {
        int number = approved("typo", false, bundled().replace("Usage logs are kept", "The usage logs are kept"));
        schedule(number, 1);
        assertThat(stateOf(number)).isEqualTo(PolicyVersionState.SCHEDULED);
    }

    @Test
    void aVersionToPeoplesDisadvantageIsNotEditorial() {
        int number = approved("sly", false, text("3 years"));
        assertThatThrownBy(() -> schedule(number, 1)).isInstanceOf(NotEditorialException.class);
        decide(number, "data-retention", ChangeType.LONGER_RETENTION, ChangeType.WORDING);
        schedule(number, 1);
        assertThat(change(number, "data-retention").decision()).hasValueSatisfying(decision -> {
            assertThat(decision.type()).isEqualTo(ChangeType.WORDING);
            assertThat(decision.reason()).isEqualTo(BREACH.text());
        });
    }

    @Test
    void aMaterialVersionWithNothingToHighlightIsRefusedUntilItsChangesAreTyped() {
        int number = approved("nothing", true, bundled().replace("Usage logs are kept", "The usage logs are kept"));
        assertThatThrownBy(() -> schedule(number, 40)).isInstanceOf(ChangesNotHighlightedException.class);
        decide(number, "data-retention", ChangeType.WORDING, ChangeType.OTHER);
        schedule(number, 40);
        assertThat(stateOf(number)).isEqualTo(PolicyVersionState.SCHEDULED);
    }

    @Test
    void anEmergencyIsTheOwnersAloneAndShownForEver() throws Exception {
        int number = approved("leak", true, text("18 months"));
        Instant soon = clock.instant().plusSeconds(60);
        for (MemberRole role : MemberRole.values()) {
            if (role != MemberRole.OWNER) {
                String member = caller.enrol(tenant, role);
                assertThatThrownBy(() -> caller.run(member, tenant, () -> publishing.override(number, soon, BREACH)))
                        .isInstanceOf(EJBAccessException.class);
            }
        }
        caller.run(owner, tenant, () -> publishing.override(number, soon, BREACH));
        var shown = inTenant.call(tenant, () -> notices.notices()).get(number);
        assertThat(shown.override()).hasValueSatisfying(override -> {
            assertThat(override.code()).isEqualTo("OP-19");
            assertThat(override.reason()).isEqualTo(BREACH.text());
            assertThat(override.earliestAt()).isAfter(soon);
        });
        clock.moveTo(soon.plusSeconds(1));
        assertThat(stateOf(number)).isEqualTo(PolicyVersionState.IN_FORCE);
        for (String path : List.of(
                "/policy",
                "/policy/versions",
                "/policy/versions/" + number,
                "/policy/versions/" + number + ".json",
                "/policy/feed.atom")) {
            assertThat(get(path)).as(path).contains(BREACH.text(), "OP-19");
        }
    }

    @Test
    void anEmergencyThatBreaksNothingIsRefused() {
        int number = approved("leak", true, text("18 months"));
        assertThatThrownBy(() -> caller.run(
                        owner,
                        tenant,
                        () -> publishing.override(number, clock.instant().plus(Duration.ofDays(31)), BREACH)))
                .isInstanceOf(NeedlessOverrideException.class);
    }

    @Test
    void whatIsOwedIsTheOutgoingVersionsPromise() {
        int number = approved("next", true, text("18 months"));
        schedule(number, 31);
        assertThat(inTenant.call(tenant, () -> notices.notices()).get(number).owed())
                .singleElement()
                .satisfies(owed -> {
                    assertThat(owed.code()).isEqualTo("OP-20");
                    assertThat(owed.doneAt()).isEmpty();
                    assertThat(owed.channels())
                            .extracting(NoticeQueries.ChannelRow::channel)
                            .containsExactly(Channel.EMAIL, Channel.PAGE, Channel.DATE);
                    assertThat(owed.channels().get(0).since()).isEmpty();
                    assertThat(owed.channels().get(1).since()).isPresent();
                });
    }

    @Test
    void aPromiseOfADraftStandsInItsText() {
        var unfounded = new PromiseLine(
                "X", lead(), Promise.Proof.ENFORCED, false, new Promise.Source("changes", "We never said this."));
        assertThatThrownBy(() -> draft("next", true, bundled(), List.of(unfounded)))
                .isInstanceOf(UnfoundedPromiseException.class);
    }

    @Test
    void typesAreDecidedBetweenApprovalAndEffectByThoseWhoWrite() {
        int draft = draft("next", true, text("3 years"), List.of());
        assertThatThrownBy(() -> decide(draft, "data-retention", ChangeType.LONGER_RETENTION, ChangeType.OTHER))
                .isInstanceOf(PolicyTransitionException.class);
        approvals.approve(tenant, draft);
        assertThatThrownBy(() -> decide(draft, "data-retention", ChangeType.CONTACT, ChangeType.OTHER))
                .isInstanceOf(NoSuchChangeException.class);
        assertThatThrownBy(() -> decide(99, "data-retention", ChangeType.CONTACT, ChangeType.OTHER))
                .isInstanceOf(NoSuchPolicyVersionException.class);
        for (MemberRole role : List.of(MemberRole.AGENT, MemberRole.AUDITOR)) {
            String member = caller.enrol(tenant, role);
            assertThatThrownBy(() -> caller.call(member, tenant, () -> typing.changes(2, draft)))
                    .isInstanceOf(EJBAccessException.class);
        }
        String editor = caller.enrol(tenant, MemberRole.EDITOR);
        assertThat(caller.call(editor, tenant, () -> typing.changes(2, draft))).isNotEmpty();
        assertThatThrownBy(() -> inTenant.call(tenant, () -> changes.between(2, draft)))
                .isInstanceOf(NoSuchPolicyVersionException.class);
        schedule(draft, 31);
        clock.moveTo(clock.instant().plus(Duration.ofDays(32)));
        assertThatThrownBy(() -> decide(draft, "data-retention", ChangeType.LONGER_RETENTION, ChangeType.OTHER))
                .isInstanceOf(ChangeSettledException.class);
    }

    @Test
    void anotherTenantSeesAndTouchesNothingOfIt() {
        int number = approved("leak", true, text("3 years"));
        UUID other = tenants.findBySlug("orchestrate").orElseThrow().id();
        String stranger = caller.enrol(other, MemberRole.OWNER);
        assertThatThrownBy(
                        () -> caller.run(stranger, tenant, () -> publishing.override(number, clock.instant(), BREACH)))
                .isInstanceOf(NoSuchTenantException.class);
        assertThatThrownBy(() -> caller.call(stranger, tenant, () -> typing.changes(2, number)))
                .isInstanceOf(NoSuchTenantException.class);
        assertThatThrownBy(
                        () -> caller.run(stranger, other, () -> publishing.override(number, clock.instant(), BREACH)))
                .isInstanceOf(NoSuchPolicyVersionException.class);
        caller.run(
                owner, tenant, () -> publishing.override(number, clock.instant().plusSeconds(60), BREACH));
        decide(number, "data-retention", ChangeType.LONGER_RETENTION, ChangeType.LONGER_RETENTION);
        assertThat(inTenant.call(other, () -> notices.notices()).values())
                .allSatisfy(notice -> assertThat(notice.override()).isEmpty());
        assertThat(inTenant.call(other, () -> changes.between(1, 2)))
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.decision()).isEmpty());
    }

    @Test
    void aPackThatPublishesTooEarlyIsBroken() {
        String other = Packs.freshSlug();
        var pack = Packs.copy("operno", other);
        Packs.rewrite(pack.resolve("policy/3/version.yaml"), "(?m)^effective: .*$", "effective: 2026-12-01");
        assertThatThrownBy(() -> operator.importPack(pack))
                .isInstanceOfSatisfying(
                        BrokenTenantPackException.class,
                        broken -> assertThat(broken.faults()).singleElement().satisfies(fault -> {
                            assertThat(fault.file()).isEqualTo("policy/3/version.yaml");
                            assertThat(fault.what()).contains("OP-19", "2026-12-16T00:00:00Z");
                        }));
        assertThat(tenants.findBySlug(other)).isEmpty();
    }

    private String get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + "/c/" + slug + path))
                .build();
        HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private void schedule(int number, int days) {
        caller.run(
                officer,
                tenant,
                () -> publishing.schedule(number, clock.instant().plus(Duration.ofDays(days))));
    }

    private void decide(int number, String anchor, ChangeType found, ChangeType type) {
        caller.run(
                officer, tenant, () -> typing.decide(new ChangeTyping.Subject(2, number, anchor, found), type, BREACH));
    }

    private TypedChange change(int number, String anchor) {
        return inTenant.call(tenant, () -> changes.between(2, number)).stream()
                .filter(change -> change.anchor().equals(anchor))
                .findFirst()
                .orElseThrow();
    }

    /** The text in force. */
    private String bundled() {
        return inTenant.call(tenant, () -> policies.version(2, "en", "en")).markdown();
    }

    /** The text in force with another period for usage logs. */
    private String text(String kept) {
        return bundled().replace("Usage logs are kept for 2 years", "Usage logs are kept for " + kept);
    }

    private int shorteningApproved() {
        String text =
                text("18 months").replace("at least 30 days before it takes effect", "7 days before it takes effect");
        var source = new Promise.Source("changes", "7 days before it takes effect");
        var line = new PromiseLine(
                "OP-19", new PromiseRule.NoticeLead(Span.parse("7 days")), Promise.Proof.ENFORCED, false, source);
        int number = draft("shortening", true, text, List.of(line));
        approvals.approve(tenant, number);
        return number;
    }

    private int approved(String label, boolean material, String text) {
        int number = draft(label, material, text, List.of());
        approvals.approve(tenant, number);
        return number;
    }

    private int draft(String label, boolean material, String text, List<PromiseLine> promises) {
        return caller.call(
                officer,
                tenant,
                () -> publishing.draft(
                        label,
                        material,
                        LocalizedText.of("en", "What changes."),
                        Map.of("en", PolicyMarkdown.of(text)),
                        promises));
    }

    private static PromiseRule lead() {
        return new PromiseRule.NoticeLead(Span.parse("7 days"));
    }

    private PolicyVersionState stateOf(int number) {
        return inTenant.call(tenant, () -> policies.version(number, "en", "en")).state();
    }

    private List<PolicyQueries.HistoryRow> history() {
        return inTenant.call(tenant, () -> policies.history("en", "en"));
    }
}
