package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.candor.ejb.notice.desk.NoticeDeskQueries;
import io.candor.ejb.notice.desk.NoticeDeskQueries.NoticeRow;
import io.candor.ejb.notice.desk.NoticeReportQueries;
import io.candor.ejb.notice.processor.ProcessorNewsQueries;
import io.candor.ejb.notice.processor.ProcessorNewsQueries.Waiting;
import io.candor.ejb.notice.processor.ProcessorTelling;
import io.candor.ejb.notice.processor.ToldProcessorQueries;
import io.candor.ejb.processing.ProcessorEditing;
import io.candor.ejb.processing.RegisterQueries;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.InTenant;
import io.candor.ejb.subscriber.AddressVault;
import io.candor.ejb.subscriber.SubscriberQueries;
import io.candor.ejb.subscriber.Subscribing;
import io.candor.ejb.task.TaskEngine;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.ejb.webhook.WebhookEditing;
import io.candor.it.inside.Caller;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.notice.delivery.DeliveryState;
import io.candor.persistence.notice.delivery.Notice;
import io.candor.persistence.processing.Processor;
import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.subscriber.NoticeTopic;
import io.candor.persistence.tenant.MemberRole;
import io.candor.persistence.webhook.WebhookEvent;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Changes of the register of processors: whom they are told, when, and to whom they are not. */
@ExtendWith(ArquillianExtension.class)
class ProcessorNoticeIT {

    private static final Processor.Profile FRESH = new Processor.Profile(
            "Acme Backups", true, LocalizedText.of("en", "Backups"), null, LocalizedText.of("en", "Norway"), null);

    @Inject
    private NoticeScene scene;

    @Inject
    private ProcessorEditing editing;

    @Inject
    private RegisterQueries register;

    @Inject
    private ProcessorNewsQueries news;

    @Inject
    private ProcessorTelling telling;

    @Inject
    private ToldProcessorQueries told;

    @Inject
    private WebhookEditing webhooks;

    @Inject
    private NoticeDeskQueries desk;

    @Inject
    private NoticeReportQueries reports;

    @Inject
    private Subscribing subscribing;

    @Inject
    private SubscriberQueries subscribers;

    @Inject
    private AddressVault vault;

    @Inject
    private TenantQueries tenants;

    @Inject
    private TaskEngine engine;

    @Inject
    private InTenant inTenant;

    @Inject
    private ApplicationClock clock;

    @Inject
    private Caller caller;

    @BeforeEach
    void opernoInSummer() {
        scene.begin();
        scene.list(2);
    }

    @AfterEach
    void backToRealTime() {
        scene.end();
    }

    @Test
    void whoWantsToHearIsToldADayLaterAndNobodyElse() throws Exception {
        try (var sink = new SmtpSink()) {
            subscribe("both@example.org", EnumSet.allOf(NoticeTopic.class));
            subscribe("processors@example.org", Set.of(NoticeTopic.PROCESSORS));
            subscribe("policy@example.org", Set.of(NoticeTopic.POLICY));
            int confirmations = 3;
            NoticeScene.await(() -> sink.recipients().size() == confirmations);
            scene.runAsOwner(() -> editing.add(FRESH));
            assertThat(waiting().orElseThrow().people()).isEqualTo(2);
            clock.moveTo(NoticeScene.SUMMER.plus(Duration.ofHours(23)));
            engine.runDue();
            assertThat(notices()).isEmpty();
            clock.moveTo(NoticeScene.SUMMER.plus(Duration.ofHours(25)));
            engine.runDue();
            NoticeScene.await(() -> !notices().isEmpty() && notices().get(0).state() == Notice.State.DONE);
            assertThat(sink.recipients()
                            .subList(confirmations, sink.recipients().size()))
                    .containsExactlyInAnyOrder("both@example.org", "processors@example.org");
            assertThat(sink.mails().get(confirmations))
                    .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click", "DKIM-Signature:")
                    .contains("List-Id: <notices." + scene.slug(), "Acme Backups");
        }
        assertThat(waiting()).isEmpty();
        assertThat(inTenant.call(scene.tenant(), told::told)).singleElement().satisfies(change -> {
            assertThat(change.changes())
                    .singleElement()
                    .satisfies(one -> assertThat(one.name()).isEqualTo("Acme Backups"));
        });
        var said = new ObjectMapper()
                .readTree(scene.asOwner(() -> reports.report(notices().get(0).id()))
                        .json());
        assertThat(said.get("about").asText()).isEqualTo("PROCESSORS");
        assertThat(said.get("processors").get(0).get("kind").asText()).isEqualTo("ADDED");
        assertThat(said.get("deliveries").get("SENT").asInt()).isEqualTo(2);
    }

    @Test
    void whatIsTakenBackIsNotTold() {
        UUID row = scene.asOwner(() -> editing.add(FRESH));
        scene.runAsOwner(() -> editing.remove(row, state(row)));
        assertThat(waiting()).isEmpty();
        clock.moveTo(NoticeScene.SUMMER.plus(Duration.ofDays(4)));
        engine.runDue();
        assertThat(notices()).isEmpty();
    }

    @Test
    void anOfficerTellsAtOnceAndNobodyTwice() throws Exception {
        try (var sink = new SmtpSink()) {
            subscribe("both@example.org", EnumSet.allOf(NoticeTopic.class));
            String officer = caller.enrol(scene.tenant(), MemberRole.PRIVACY_OFFICER);
            scene.runAsOwner(() -> editing.add(FRESH));
            UUID notice = caller.call(officer, scene.tenant(), telling::tell);
            NoticeScene.await(() -> scene.asOwner(() -> desk.get(notice)).row().count(DeliveryState.SENT) == 1);
            assertThatThrownBy(() -> caller.call(officer, scene.tenant(), telling::tell))
                    .isInstanceOf(RefusedException.class);
            clock.moveTo(NoticeScene.SUMMER.plus(Duration.ofDays(4)));
            engine.runDue();
            assertThat(notices()).hasSize(1);
            assertThat(sink.recipients()).as("one to confirm, one notice").hasSize(2);
        }
    }

    @Test
    void theTenantsOwnSystemsAreToldWithTheNames() throws Exception {
        try (var receiver = new Receiver();
                var sink = new SmtpSink()) {
            scene.asOwner(() -> webhooks.add(receiver.url("/hooks"), Set.of(WebhookEvent.PROCESSORS_CHANGED)));
            String gone = first().profile().name();
            scene.runAsOwner(() -> editing.add(FRESH));
            scene.runAsOwner(() -> editing.remove(first().id(), first().state()));
            engine.runDue();
            assertThat(receiver.all()).as("nobody has been told yet").isEmpty();
            scene.asOwner(telling::tell);
            engine.runDue();
            NoticeScene.await(() -> receiver.all().size() == 1);
            var said = new ObjectMapper().readTree(receiver.only().body());
            assertThat(said.path("type").asText()).isEqualTo("processors.changed");
            int number = inTenant.call(scene.tenant(), told::told).get(0).number();
            assertThat(said.path("data").path("change").asInt()).isEqualTo(number);
            assertThat(said.path("data").path("added").get(0).asText()).isEqualTo("Acme Backups");
            assertThat(said.path("data").path("removed").get(0).asText()).isEqualTo(gone);
            assertThat(said.path("data").path("changed")).isEmpty();
            assertThat(sink.recipients()).isEmpty();
        }
    }

    @Test
    void wordsAloneCanBeLeftAtThatWithAReasonAndNothingElseCan() {
        scene.runAsOwner(() -> editing.change(first().id(), first().state(), worded(first().profile())));
        assertThatThrownBy(() -> scene.runAsOwner(() -> telling.settle("too short")))
                .isInstanceOf(RefusedException.class);
        scene.runAsOwner(() -> telling.settle("A slip of the pen in what it does, nothing else."));
        assertThat(waiting()).isEmpty();
        assertThat(inTenant.call(scene.tenant(), told::told)).isEmpty();
        scene.runAsOwner(() -> editing.add(FRESH));
        assertThatThrownBy(
                        () -> scene.runAsOwner(() -> telling.settle("Somebody else gets data, and nobody shall know.")))
                .isInstanceOf(RefusedException.class);
        assertThat(waiting()).isPresent();
    }

    @Test
    void editorsAndOtherTenantsTellNobody() {
        scene.runAsOwner(() -> editing.add(FRESH));
        String editor = caller.enrol(scene.tenant(), MemberRole.EDITOR);
        assertThat(caller.call(editor, scene.tenant(), news::waiting)).isPresent();
        assertThatThrownBy(() -> caller.call(editor, scene.tenant(), telling::tell))
                .isInstanceOf(EJBAccessException.class);
        UUID other = tenants.findBySlug("orchestrate").orElseThrow().id();
        String stranger = caller.enrol(other, MemberRole.OWNER);
        assertThat(caller.call(stranger, other, news::waiting)).isEmpty();
        assertThatThrownBy(() -> caller.call(stranger, other, telling::tell)).isInstanceOf(RefusedException.class);
    }

    private Optional<Waiting> waiting() {
        return scene.asOwner(news::waiting);
    }

    private List<NoticeRow> notices() {
        return scene.asOwner(desk::list).stream()
                .filter(row -> !row.isOfPolicy())
                .toList();
    }

    private RegisterQueries.ProcessorEntry first() {
        return scene.asOwner(register::processors).get(0);
    }

    private String state(UUID row) {
        return scene.asOwner(() -> register.processor(row)).state();
    }

    private static Processor.Profile worded(Processor.Profile profile) {
        return new Processor.Profile(
                profile.name(),
                profile.named(),
                LocalizedText.of("en", "Said in other words"),
                profile.data(),
                profile.location(),
                profile.policyUrl());
    }

    private void subscribe(String email, Set<NoticeTopic> topics) {
        var address = new EmailAddress(email);
        inTenant.call(scene.tenant(), () -> {
            subscribing.ask(address, "en", topics);
            return true;
        });
        UUID id = scene.asOwner(() -> subscribers.find(address)).orElseThrow().id();
        assertThat(inTenant.call(
                        scene.tenant(), () -> subscribing.confirm(vault.token(id, AddressVault.Purpose.CONFIRM, 1))))
                .isPresent();
    }
}
