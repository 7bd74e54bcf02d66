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
import io.candor.ejb.subscriber.AccountListing;
import io.candor.ejb.subscriber.SubscriberQueries;
import io.candor.ejb.task.TaskEngine;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.it.inside.Caller;
import io.candor.it.inside.Operator;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.notice.delivery.DeliveryState;
import io.candor.persistence.notice.delivery.Notice;
import io.candor.persistence.policy.PolicyMarkdown;
import io.candor.persistence.policy.PolicyVersionState;
import io.candor.persistence.promise.PromiseRule.Channel;
import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.shared.MissingException;
import io.candor.persistence.tenant.MemberRole;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A notice from its publication to the last mail: who it goes to, what becomes of it, and the version that waits for it. */
@ExtendWith(ArquillianExtension.class)
class NoticeDeliveryIT {

    /** Operno's second version is in force: it promises a mail, 30 days before. */
    private static final Instant SUMMER = Instant.parse("2026-06-01T09:30:00Z");

    @Inject
    private PolicyPublishing publishing;

    @Inject
    private Approvals approvals;

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
    private AccountListing listing;

    @Inject
    private SubscriberQueries subscribers;

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

    @Inject
    private TaskEngine engine;

    private String slug;
    private int months = 24;
    private int latest;
    private UUID tenant;
    private String owner;

    @BeforeEach
    void opernoWithAnApprovedVersion() {
        clock.moveTo(SUMMER);
        slug = Packs.freshSlug();
        var pack = Packs.copy("operno", slug);
        Packs.remove(pack.resolve("policy/3"));
        operator.importPack(pack);
        tenant = tenants.findBySlug(slug).orElseThrow().id();
        owner = caller.enrol(tenant, MemberRole.OWNER);
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void everybodyIsToldOnceAndThenTheVersionTakesEffectOnItsDay() throws Exception {
        list(130);
        try (var sink = new SmtpSink()) {
            int number = approved();
            schedule(number, 31);
            awaitDone(number);
            assertThat(sink.recipients()).hasSize(130).doesNotHaveDuplicates();
            assertThat(sink.mails())
                    .allSatisfy(mail -> assertThat(mail)
                            .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click", "DKIM-Signature:")
                            .contains("Auto-Submitted: auto-generated", "List-Id: <notices." + slug));
            assertThat(sink.mails().stream().map(mail -> header(mail, "Message-ID: ")))
                    .doesNotHaveDuplicates();
        }
        NoticeRow row = row(number());
        assertThat(row.count(DeliveryState.SENT)).isEqualTo(130);
        assertThat(row.lead().orElseThrow()).isGreaterThanOrEqualTo(Duration.ofDays(30));
        assertThat(row.effectiveAt()).isEqualTo(row.plannedAt());
        var email = inTenant.call(tenant, notices::notices).get(number()).owed().get(0).channels().stream()
                .filter(channel -> channel.channel() == Channel.EMAIL)
                .findFirst();
        assertThat(email.orElseThrow().since()).contains(row.lastAcceptedAt());
        clock.moveTo(SUMMER.plus(Duration.ofDays(32)));
        assertThat(state(number())).isEqualTo(PolicyVersionState.IN_FORCE);
    }

    @Test
    void aVersionWaitsForTheLastMailAndThenForThePromisedTime() throws Exception {
        list(3);
        try (var sink = new SmtpSink()) {
            sink.say("person1@example.org", "451 4.7.1 later");
            int number = approved();
            schedule(number, 31);
            await(() -> row(number).count(DeliveryState.DEFERRED) == 1
                    && row(number).done() == 2);
            clock.moveTo(SUMMER.plus(Duration.ofDays(40)));
            assertThat(state(number)).isEqualTo(PolicyVersionState.SCHEDULED);
            sink.say("person1@example.org", null);
            engine.runDue();
            awaitDone(number);
            NoticeRow row = row(number);
            assertThat(row.effectiveAt()).isAfter(row.plannedAt());
            assertThat(row.lead().orElseThrow()).isGreaterThanOrEqualTo(Duration.ofDays(30));
            clock.moveTo(row.effectiveAt());
            assertThat(state(number)).isEqualTo(PolicyVersionState.IN_FORCE);
        }
    }

    @Test
    void whatServersRefuseForGoodIsNotWaitedForAndNotTriedAgain() throws Exception {
        list(4);
        try (var sink = new SmtpSink()) {
            sink.say("person0@example.org", "550 5.1.1 no such user");
            sink.say("person1@example.org", "554 5.7.1 not wanted");
            int number = approved();
            schedule(number, 31);
            awaitDone(number);
            assertThat(row(number).count(DeliveryState.BOUNCED)).isEqualTo(1);
            assertThat(row(number).count(DeliveryState.FAILED)).isEqualTo(1);
            assertThat(row(number).count(DeliveryState.SENT)).isEqualTo(2);
        }
        assertThat(person(0)).isTrue();
        assertThat(person(1)).isFalse();
    }

    @Test
    void aPausedNoticeGoesOnWhereItWas() throws Exception {
        list(3);
        int number = approved();
        schedule(number, 31);
        UUID id = row(number).id();
        caller.run(owner, tenant, () -> control.pause(id));
        assertThat(inTenant.call(tenant, () -> work.take(new NoticeLane(id, 0), 10)))
                .isEmpty();
        assertThat(row(number).state()).isEqualTo(Notice.State.PAUSED);
        try (var sink = new SmtpSink()) {
            caller.run(owner, tenant, () -> control.resume(id));
            clock.moveTo(SUMMER.plus(Duration.ofHours(1)));
            engine.runDue();
            awaitDone(number);
            assertThat(sink.recipients()).hasSize(3);
        }
    }

    @Test
    void aNoticeEndsWithItsVersion() {
        list(3);
        int number = approved();
        schedule(number, 31);
        caller.run(owner, tenant, () -> publishing.withdraw(number));
        assertThat(row(number).state()).isEqualTo(Notice.State.CANCELLED);
    }

    @Test
    void anotherTenantKnowsNothingOfIt() {
        list(3);
        int number = approved();
        schedule(number, 31);
        UUID id = row(number).id();
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

    private void list(int people) {
        var csv = new StringBuilder("email,language\n");
        for (int i = 0; i < people; i++) {
            csv.append("person").append(i).append("@example.org,en\n");
        }
        caller.call(
                owner,
                tenant,
                () -> listing.upload(
                        () -> new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)), true));
    }

    private boolean person(int number) {
        return caller.call(owner, tenant, () -> subscribers.find(new EmailAddress("person" + number + "@example.org")))
                .orElseThrow()
                .suppression()
                .isPresent();
    }

    private int approved() {
        String text = inTenant.call(tenant, () -> policies.version(2, "en", "en"))
                .markdown()
                .replace("Usage logs are kept for 2 years", "Usage logs are kept for " + ++months + " months");
        int number = caller.call(
                owner,
                tenant,
                () -> publishing.draft(
                        "next " + months,
                        true,
                        LocalizedText.of("en", "Logs stay longer."),
                        Map.of("en", PolicyMarkdown.of(text)),
                        List.of()));
        approvals.approve(tenant, number);
        latest = number;
        return number;
    }

    private int number() {
        return latest;
    }

    private void schedule(int number, int days) {
        caller.run(
                owner, tenant, () -> publishing.schedule(number, clock.instant().plus(Duration.ofDays(days))));
    }

    private NoticeRow row(int number) {
        return caller.call(owner, tenant, desk::list).stream()
                .filter(row -> row.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private PolicyVersionState state(int number) {
        return inTenant.call(tenant, () -> policies.version(number, "en", "en")).state();
    }

    private void awaitDone(int number) throws InterruptedException {
        await(() -> row(number).state() == Notice.State.DONE);
    }

    private static void await(BooleanSupplier there) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.sleep(100);
        }
    }

    private static String header(String mail, String name) {
        return mail.lines().filter(line -> line.startsWith(name)).findFirst().orElseThrow();
    }
}
