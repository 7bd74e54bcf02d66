package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.notice.NoticeQueries;
import io.candor.ejb.notice.delivery.NoticeLane;
import io.candor.ejb.notice.delivery.NoticeWork;
import io.candor.ejb.notice.desk.NoticeControl;
import io.candor.ejb.notice.desk.NoticeDeskQueries;
import io.candor.ejb.notice.desk.NoticeDeskQueries.NoticeRow;
import io.candor.ejb.policy.PolicyPublishing;
import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.InTenant;
import io.candor.ejb.subscriber.SubscriberQueries;
import io.candor.ejb.task.TaskEngine;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.it.inside.Caller;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.notice.delivery.DeliveryState;
import io.candor.persistence.notice.delivery.Notice;
import io.candor.persistence.policy.PolicyVersionState;
import io.candor.persistence.promise.PromiseRule.Channel;
import io.candor.persistence.shared.MissingException;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenant.MemberRole;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A notice from its publication to the last mail: who it goes to, what becomes of it, and the version that waits for it. */
@ExtendWith(ArquillianExtension.class)
class NoticeDeliveryIT {

    @Inject
    private NoticeScene scene;

    @Inject
    private PolicyPublishing publishing;

    @Inject
    private PolicyQueries policies;

    @Inject
    private NoticeQueries notices;

    @Inject
    private NoticeDeskQueries desk;

    @Inject
    private NoticeControl control;

    @Inject
    private NoticeWork work;

    @Inject
    private SubscriberQueries subscribers;

    @Inject
    private TenantQueries tenants;

    @Inject
    private InTenant inTenant;

    @Inject
    private ApplicationClock clock;

    @Inject
    private Caller caller;

    @Inject
    private TaskEngine engine;

    @BeforeEach
    void opernoInSummer() {
        scene.begin();
    }

    @AfterEach
    void backToRealTime() {
        scene.end();
    }

    @Test
    void everybodyIsToldOnceAndThenTheVersionTakesEffectOnItsDay() throws Exception {
        scene.list(130);
        int number = scene.approved();
        try (var sink = new SmtpSink()) {
            scene.schedule(number, 31);
            scene.awaitDone(number);
            assertThat(sink.recipients()).hasSize(130).doesNotHaveDuplicates();
            assertThat(sink.mails())
                    .allSatisfy(mail -> assertThat(mail)
                            .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click", "DKIM-Signature:")
                            .contains("Auto-Submitted: auto-generated", "List-Id: <notices." + scene.slug()));
            assertThat(sink.mails().stream().map(mail -> header(mail, "Message-ID: ")))
                    .doesNotHaveDuplicates();
        }
        NoticeRow row = scene.row(number);
        assertThat(row.count(DeliveryState.SENT)).isEqualTo(130);
        assertThat(row.lead().orElseThrow()).isGreaterThanOrEqualTo(Duration.ofDays(30));
        assertThat(row.effectiveAt()).isEqualTo(row.plannedAt());
        var email = inTenant.call(scene.tenant(), notices::notices).get(number).owed().get(0).channels().stream()
                .filter(channel -> channel.channel() == Channel.EMAIL)
                .findFirst();
        assertThat(email.orElseThrow().since()).contains(row.lastAcceptedAt());
        clock.moveTo(NoticeScene.SUMMER.plus(Duration.ofDays(32)));
        assertThat(scene.state(number)).isEqualTo(PolicyVersionState.IN_FORCE);
    }

    @Test
    void aVersionWaitsForTheLastMailAndThenForThePromisedTime() throws Exception {
        scene.list(3);
        try (var sink = new SmtpSink()) {
            sink.say("person1@example.org", "451 4.7.1 later");
            int number = scene.approved();
            scene.schedule(number, 31);
            NoticeScene.await(() -> scene.row(number).count(DeliveryState.DEFERRED) == 1
                    && scene.row(number).done() == 2);
            clock.moveTo(NoticeScene.SUMMER.plus(Duration.ofDays(40)));
            assertThat(scene.state(number)).isEqualTo(PolicyVersionState.SCHEDULED);
            sink.say("person1@example.org", null);
            engine.runDue();
            scene.awaitDone(number);
            NoticeRow row = scene.row(number);
            assertThat(row.effectiveAt()).isAfter(row.plannedAt());
            assertThat(inTenant.call(scene.tenant(), () -> policies.history("en", "en")))
                    .filteredOn(version -> version.number() == number)
                    .allSatisfy(version -> assertThat(version.changedAt())
                            .as("whoever follows the feed is told that its day was put off")
                            .isAfterOrEqualTo(NoticeScene.SUMMER.plus(Duration.ofDays(40))))
                    .hasSize(1);
            assertThat(row.lead().orElseThrow()).isGreaterThanOrEqualTo(Duration.ofDays(30));
            clock.moveTo(row.effectiveAt());
            assertThat(scene.state(number)).isEqualTo(PolicyVersionState.IN_FORCE);
        }
    }

    @Test
    void whatServersRefuseForGoodIsNotWaitedForAndNotTriedAgain() throws Exception {
        scene.list(4);
        try (var sink = new SmtpSink()) {
            sink.say("person0@example.org", "550 5.1.1 no such user");
            sink.say("person1@example.org", "554 5.7.1 not wanted");
            int number = scene.approved();
            scene.schedule(number, 31);
            scene.awaitDone(number);
            assertThat(scene.row(number).count(DeliveryState.BOUNCED)).isEqualTo(1);
            assertThat(scene.row(number).count(DeliveryState.FAILED)).isEqualTo(1);
            assertThat(scene.row(number).count(DeliveryState.SENT)).isEqualTo(2);
        }
        assertThat(person(0)).isTrue();
        assertThat(person(1)).isFalse();
    }

    @Test
    void aPausedNoticeGoesOnWhereItWas() throws Exception {
        scene.list(3);
        int number = scene.approved();
        scene.schedule(number, 31);
        UUID id = scene.row(number).id();
        scene.runAsOwner(() -> control.pause(id));
        assertThat(inTenant.call(scene.tenant(), () -> work.take(new NoticeLane(id, 0), 10)))
                .isEmpty();
        assertThat(scene.row(number).state()).isEqualTo(Notice.State.PAUSED);
        try (var sink = new SmtpSink()) {
            scene.runAsOwner(() -> control.resume(id));
            clock.moveTo(NoticeScene.SUMMER.plus(Duration.ofHours(1)));
            engine.runDue();
            scene.awaitDone(number);
            assertThat(sink.recipients()).hasSize(3);
        }
    }

    @Test
    void aNoticeEndsWithItsVersion() throws Exception {
        scene.list(3);
        int number = scene.approved();
        scene.schedule(number, 31);
        UUID id = scene.row(number).id();
        scene.runAsOwner(() -> control.pause(id));
        scene.runAsOwner(() -> publishing.withdraw(number));
        assertThat(scene.row(number).state()).isEqualTo(Notice.State.CANCELLED);
        assertThatThrownBy(() -> scene.runAsOwner(() -> control.resume(id))).isInstanceOf(RefusedException.class);
        try (var sink = new SmtpSink()) {
            clock.moveTo(NoticeScene.SUMMER.plus(Duration.ofHours(1)));
            engine.runDue();
            assertThat(sink.recipients()).isEmpty();
        }
    }

    @Test
    void anotherTenantKnowsNothingOfIt() {
        scene.list(3);
        int number = scene.approved();
        scene.schedule(number, 31);
        UUID id = scene.row(number).id();
        UUID other = tenants.findBySlug("orchestrate").orElseThrow().id();
        String stranger = caller.enrol(other, MemberRole.OWNER);
        assertThat(caller.call(stranger, other, desk::list))
                .noneMatch(row -> row.id().equals(id));
        assertThatThrownBy(() -> caller.call(stranger, other, () -> desk.get(id)))
                .isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> caller.run(stranger, other, () -> control.pause(id)))
                .isInstanceOf(MissingException.class);
        assertThat(inTenant.call(other, () -> work.take(new NoticeLane(id, 0), 10)))
                .isEmpty();
    }

    private boolean person(int number) {
        return scene.asOwner(() -> subscribers.find(new EmailAddress("person" + number + "@example.org")))
                .orElseThrow()
                .suppression()
                .isPresent();
    }

    private static String header(String mail, String name) {
        return mail.lines().filter(line -> line.startsWith(name)).findFirst().orElseThrow();
    }
}
