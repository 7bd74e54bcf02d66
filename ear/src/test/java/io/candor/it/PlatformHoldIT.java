package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.notice.NoticeQueries;
import io.candor.ejb.notice.desk.NoticeDeskQueries;
import io.candor.ejb.notice.desk.NoticeDeskQueries.NoticeRow;
import io.candor.ejb.notice.desk.NoticeReportQueries;
import io.candor.ejb.notice.desk.PlatformStating;
import io.candor.ejb.notice.hold.NoticeHolding;
import io.candor.ejb.notice.sight.NoticeSights;
import io.candor.ejb.notice.sight.NoticeSightsTimer;
import io.candor.ejb.policy.PolicyPublishing;
import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.InTenant;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.it.inside.Caller;
import io.candor.it.inside.Operator;
import io.candor.persistence.notice.delivery.Notice;
import io.candor.persistence.notice.sight.PlatformStatement.Word;
import io.candor.persistence.policy.PolicyVersionState;
import io.candor.persistence.promise.PromiseRule.Channel;
import io.candor.persistence.shared.MissingException;
import io.candor.persistence.shared.Reason;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenant.MemberRole;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Versions that wait until people have been told in the tenant's product, and those that do not. */
@ExtendWith(ArquillianExtension.class)
class PlatformHoldIT {

    private static final Reason WORDS = new Reason("A dialog at sign-in of web and app, for every user.");

    @Inject
    private NoticeScene scene;

    @Inject
    private PlatformStating stating;

    @Inject
    private NoticeDeskQueries desk;

    @Inject
    private NoticeQueries notices;

    @Inject
    private NoticeReportQueries reports;

    @Inject
    private NoticeHolding holding;

    @Inject
    private NoticeSights sights;

    @Inject
    private NoticeSightsTimer sightsTimer;

    @Inject
    private PolicyPublishing publishing;

    @Inject
    private PolicyQueries policies;

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

    @AfterEach
    void backToRealTime() {
        scene.end();
    }

    @Test
    void aVersionWaitsUntilTheProductHasAskedForItsNotice() throws Exception {
        scene.begin("andron");
        scene.list(2);
        int number = next();
        try (var sink = new SmtpSink()) {
            scene.schedule(number, 1);
            scene.awaitDone(number);
            assertThat(sink.recipients()).hasSize(2);
        }
        assertThat(waiting(number)).containsExactly(Channel.PLATFORM);
        later(2);
        holding(number);
        assertThat(scene.state(number)).isEqualTo(PolicyVersionState.SCHEDULED);
        assertThat(scene.row(number).effectiveAt()).as("its day moves").isAfter(clock.instant());
        seen(number);
        assertThat(waiting(number)).isEmpty();
        later(2);
        assertThat(scene.state(number)).isEqualTo(PolicyVersionState.IN_FORCE);
    }

    @Test
    void whatTheProductHasAskedForWaitsForTheMailsAllTheSame() throws Exception {
        scene.begin("andron");
        scene.list(2);
        int number = next();
        scene.schedule(number, 1);
        seen(number);
        assertThat(waiting(number)).containsExactly(Channel.EMAIL);
        try (var sink = new SmtpSink()) {
            scene.awaitDone(number);
            assertThat(sink.recipients()).hasSize(2);
        }
        assertThat(waiting(number)).isEmpty();
    }

    @Test
    void aVersionWithoutAnybodyToWriteToWaitsForTheProductAllTheSame() {
        scene.begin("andron");
        int number = next();
        scene.schedule(number, 1);
        assertThat(scene.row(number).state()).isEqualTo(Notice.State.DONE);
        assertThat(waiting(number)).containsExactly(Channel.PLATFORM);
        scene.runAsOwner(() -> publishing.withdraw(number));
        assertThat(waiting(number)).isEmpty();
        holding(number);
    }

    @Test
    void aMembersWordTakesThePlaceOfTheProductAndIsPublished() {
        scene.begin("andron");
        int number = next();
        scene.schedule(number, 1);
        NoticeRow row = scene.row(number);
        Instant shown = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        scene.runAsOwner(() -> stating.state(row.id(), new Word(shown, WORDS)));
        assertThat(waiting(number)).isEmpty();
        var notice = inTenant.call(scene.tenant(), notices::notices).get(number);
        assertThat(notice.statement().orElseThrow().statement()).isEqualTo(WORDS.text());
        assertThat(notice.owed())
                .allSatisfy(owed -> assertThat(owed.channels())
                        .filteredOn(channel -> channel.channel() == Channel.PLATFORM)
                        .allSatisfy(channel -> assertThat(channel.since()).contains(shown)));
        assertThat(scene.asOwner(() -> reports.report(row.id())).json())
                .contains(WORDS.text())
                .contains(shown.toString());
        assertThatThrownBy(() -> scene.runAsOwner(() -> stating.state(row.id(), new Word(shown, WORDS))))
                .as("it waits for nothing any more")
                .isInstanceOf(RefusedException.class);
        later(2);
        assertThat(scene.state(number)).isEqualTo(PolicyVersionState.IN_FORCE);
    }

    @Test
    void nobodyWasShownItBeforeItWasAnnouncedOrWillHaveBeen() {
        scene.begin("andron");
        int number = next();
        scene.schedule(number, 1);
        UUID id = scene.row(number).id();
        for (Duration off : new Duration[] {Duration.ofMinutes(-2), Duration.ofMinutes(2)}) {
            Instant wrong = clock.instant().plus(off);
            assertThatThrownBy(() -> scene.runAsOwner(() -> stating.state(id, new Word(wrong, WORDS))))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("error.platform-shown");
        }
        assertThat(waiting(number)).containsExactly(Channel.PLATFORM);
    }

    @ParameterizedTest
    @EnumSource(
            value = MemberRole.class,
            names = {"OWNER", "PRIVACY_OFFICER"},
            mode = EnumSource.Mode.EXCLUDE)
    void othersMayNotSaySo(MemberRole role) {
        scene.begin("andron");
        int number = next();
        scene.schedule(number, 1);
        UUID id = scene.row(number).id();
        String member = caller.enrol(scene.tenant(), role);
        assertThatThrownBy(() ->
                        caller.run(member, scene.tenant(), () -> stating.state(id, new Word(clock.instant(), WORDS))))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void anotherTenantsMembersCannotSpeakForIt() {
        scene.begin("andron");
        int number = next();
        scene.schedule(number, 1);
        UUID id = scene.row(number).id();
        UUID other = tenants.findBySlug("orchestrate").orElseThrow().id();
        String stranger = caller.enrol(other, MemberRole.OWNER);
        assertThatThrownBy(() -> caller.run(stranger, other, () -> stating.state(id, new Word(clock.instant(), WORDS))))
                .isInstanceOf(MissingException.class);
        assertThat(waiting(number)).containsExactly(Channel.PLATFORM);
    }

    @Test
    void whereAMailIsEnoughNothingElseIsWaitedFor() throws Exception {
        scene.begin("orchestrohub");
        scene.list(2);
        int number = next();
        try (var sink = new SmtpSink()) {
            scene.schedule(number, 1);
            scene.awaitDone(number);
            assertThat(sink.recipients()).hasSize(2);
        }
        assertThat(waiting(number)).isEmpty();
        later(2);
        assertThat(scene.state(number)).isEqualTo(PolicyVersionState.IN_FORCE);
    }

    @Test
    void aVersionOfAPackWaitsAsWell() throws Exception {
        clock.moveTo(Instant.parse("2026-11-20T12:00:00Z"));
        String slug = Packs.freshSlug();
        operator.importPack(Packs.copy("andron", slug));
        UUID andron = tenants.findBySlug(slug).orElseThrow().id();
        clock.moveTo(Instant.parse("2027-01-20T12:00:00Z"));
        assertThat(third(andron)).isEqualTo(PolicyVersionState.SCHEDULED);
        sights.notePolicy(andron, 3);
        sightsTimer.write();
        later(2);
        assertThat(third(andron)).isEqualTo(PolicyVersionState.IN_FORCE);
    }

    @Test
    void theBundledTenantsHaveAVersionInForce() {
        for (String slug : Set.of("andron", "operno", "orchestrate", "orchestrohub", "workflowops")) {
            UUID tenant = tenants.findBySlug(slug).orElseThrow().id();
            assertThat(inTenant.call(tenant, () -> policies.inForce("en", "en")).state())
                    .isEqualTo(PolicyVersionState.IN_FORCE);
        }
    }

    private int next() {
        return scene.approved("next", true, scene.text() + "\n\n## More\n\nWe also keep notes of calls.\n");
    }

    private Set<Channel> waiting(int number) {
        UUID id = scene.row(number).id();
        return scene.asOwner(() -> desk.get(id)).waiting();
    }

    private void holding(int number) {
        UUID id = scene.row(number).id();
        inTenant.call(scene.tenant(), () -> holding.look(id));
    }

    private void seen(int number) {
        sights.notePolicy(scene.tenant(), number);
        sightsTimer.write();
    }

    private void later(int days) {
        clock.moveTo(clock.instant().plus(Duration.ofDays(days)));
    }

    private PolicyVersionState third(UUID tenant) {
        return inTenant.call(tenant, () -> policies.version(3, "en", "en")).state();
    }
}
