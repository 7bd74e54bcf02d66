package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.change.ChangeQueries;
import io.candor.ejb.change.ChangeTyping;
import io.candor.ejb.notice.NoticeQueries;
import io.candor.ejb.pack.BrokenTenantPackException;
import io.candor.ejb.policy.PolicyPublishing;
import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.InTenant;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.it.inside.Caller;
import io.candor.it.inside.Operator;
import io.candor.persistence.change.ChangeType;
import io.candor.persistence.notice.NeedlessOverrideException;
import io.candor.persistence.notice.NoticeTooShortException;
import io.candor.persistence.policy.NoSuchPolicyVersionException;
import io.candor.persistence.policy.PolicyVersionState;
import io.candor.persistence.promise.Promise;
import io.candor.persistence.promise.PromiseLine;
import io.candor.persistence.promise.PromiseRule;
import io.candor.persistence.promise.PromiseRule.Channel;
import io.candor.persistence.promise.UnfoundedPromiseException;
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
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Operno promises 30 days of notice with the changes highlighted: what the guard lets through, and what not. */
@ExtendWith(ArquillianExtension.class)
class NoticeGuardIT {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final int PORT = 8080 + Integer.getInteger("jboss.socket.binding.port-offset", 0);

    private static final Reason BREACH = new Reason("A leak was closed, and the policy has to say how at once.");

    @Inject
    private NoticeScene scene;

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

    @BeforeEach
    void opernoWithoutAnUpcomingVersion() {
        scene.begin();
    }

    @AfterEach
    void backToRealTime() {
        scene.end();
    }

    @Test
    void twentyNineDaysAreRefusedWithTheReasonAndThirtyOneAccepted() {
        int number = scene.approved("next", true, scene.text("18 months"));
        assertThatThrownBy(() -> scene.schedule(number, 29))
                .isInstanceOfSatisfying(NoticeTooShortException.class, refusal -> {
                    assertThat(refusal.promise()).isEqualTo("OP-19");
                    assertThat(refusal.earliest()).isAfterOrEqualTo(NoticeScene.SUMMER.plus(Duration.ofDays(30)));
                    assertThat(refusal.arguments()[1].toString()).contains("at least 30 days before");
                });
        assertThat(history()).hasSize(2);
        scene.schedule(number, 31);
        assertThat(scene.state(number)).isEqualTo(PolicyVersionState.SCHEDULED);
        clock.moveTo(NoticeScene.SUMMER.plus(Duration.ofDays(32)));
        assertThat(scene.state(number)).isEqualTo(PolicyVersionState.IN_FORCE);
    }

    @Test
    void aTextThatPromisesSevenDaysCannotShortenTheThirtyOfTheOldOne() {
        int shortening = shorteningApproved();
        assertThatThrownBy(() -> scene.schedule(shortening, 8)).isInstanceOf(NoticeTooShortException.class);
        scene.schedule(shortening, 31);
        clock.moveTo(NoticeScene.SUMMER.plus(Duration.ofDays(32)));
        int next = scene.approved("after that", true, scene.text("19 months"));
        scene.schedule(next, 40);
        assertThat(scene.state(next)).isEqualTo(PolicyVersionState.SCHEDULED);
    }

    @Test
    void theShorterNoticeCannotBeUsedByWithdrawingTheVersionThatPromisesIt() {
        int shortening = shorteningApproved();
        scene.schedule(shortening, 31);
        clock.moveTo(NoticeScene.SUMMER.plus(Duration.ofDays(25)));
        int next = scene.approved("after that", true, scene.text("19 months"));
        scene.schedule(next, 8);
        assertThatThrownBy(() -> scene.runAsOwner(() -> publishing.withdraw(shortening)))
                .isInstanceOfSatisfying(
                        NoticeTooShortException.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("error.notice-later-too-short"));
        scene.runAsOwner(() -> publishing.withdraw(next));
        scene.runAsOwner(() -> publishing.withdraw(shortening));
        assertThat(history()).hasSize(2);
    }

    @Test
    void anEmergencyIsTheOwnersAloneAndShownForEver() throws Exception {
        int number = scene.approved("leak", true, scene.text("18 months"));
        Instant soon = clock.instant().plusSeconds(60);
        for (MemberRole role : MemberRole.values()) {
            if (role != MemberRole.OWNER) {
                String member = caller.enrol(scene.tenant(), role);
                assertThatThrownBy(() ->
                                caller.run(member, scene.tenant(), () -> publishing.override(number, soon, BREACH)))
                        .isInstanceOf(EJBAccessException.class);
            }
        }
        scene.runAsOwner(() -> publishing.override(number, soon, BREACH));
        var shown = inTenant.call(scene.tenant(), () -> notices.notices()).get(number);
        assertThat(shown.override()).hasValueSatisfying(override -> {
            assertThat(override.code()).isEqualTo("OP-19");
            assertThat(override.reason()).isEqualTo(BREACH.text());
            assertThat(override.earliestAt()).isAfter(soon);
        });
        clock.moveTo(soon.plusSeconds(1));
        assertThat(scene.state(number)).isEqualTo(PolicyVersionState.IN_FORCE);
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
        int number = scene.approved("leak", true, scene.text("18 months"));
        assertThatThrownBy(() -> scene.runAsOwner(
                        () -> publishing.override(number, clock.instant().plus(Duration.ofDays(31)), BREACH)))
                .isInstanceOf(NeedlessOverrideException.class);
    }

    @Test
    void whatIsOwedIsTheOutgoingVersionsPromise() {
        int number = scene.approved("next", true, scene.text("18 months"));
        scene.schedule(number, 31);
        assertThat(inTenant.call(scene.tenant(), () -> notices.notices())
                        .get(number)
                        .owed())
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
        assertThatThrownBy(() -> scene.draft("next", true, scene.text(), List.of(unfounded)))
                .isInstanceOf(UnfoundedPromiseException.class);
    }

    @Test
    void anotherTenantSeesAndTouchesNothingOfIt() {
        int number = scene.approved("leak", true, scene.text("3 years"));
        UUID other = tenants.findBySlug("orchestrate").orElseThrow().id();
        String stranger = caller.enrol(other, MemberRole.OWNER);
        assertThatThrownBy(() -> caller.run(
                        stranger, scene.tenant(), () -> publishing.override(number, clock.instant(), BREACH)))
                .isInstanceOf(NoSuchTenantException.class);
        assertThatThrownBy(() -> caller.call(stranger, scene.tenant(), () -> typing.changes(2, number)))
                .isInstanceOf(NoSuchTenantException.class);
        assertThatThrownBy(
                        () -> caller.run(stranger, other, () -> publishing.override(number, clock.instant(), BREACH)))
                .isInstanceOf(NoSuchPolicyVersionException.class);
        scene.runAsOwner(() -> publishing.override(number, clock.instant().plusSeconds(60), BREACH));
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
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + "/c/" + scene.slug() + path))
                .build();
        HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private void decide(int number, String anchor, ChangeType found, ChangeType type) {
        scene.runAsOwner(() -> typing.decide(new ChangeTyping.Subject(2, number, anchor, found), type, BREACH));
    }

    private int shorteningApproved() {
        String text = scene.text("18 months")
                .replace("at least 30 days before it takes effect", "7 days before it takes effect");
        var source = new Promise.Source("changes", "7 days before it takes effect");
        var line = new PromiseLine(
                "OP-19", new PromiseRule.NoticeLead(Span.parse("7 days")), Promise.Proof.ENFORCED, false, source);
        int number = scene.draft("shortening", true, text, List.of(line));
        approvals.approve(scene.tenant(), number);
        return number;
    }

    private static PromiseRule lead() {
        return new PromiseRule.NoticeLead(Span.parse("7 days"));
    }

    private List<PolicyQueries.HistoryRow> history() {
        return inTenant.call(scene.tenant(), () -> policies.history("en", "en"));
    }
}
