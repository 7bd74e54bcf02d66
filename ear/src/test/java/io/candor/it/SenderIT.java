package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.policy.PolicyPublishing;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.task.TaskEngine;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.ejb.tenant.sender.SenderEditing;
import io.candor.ejb.tenant.sender.SenderQueries;
import io.candor.ejb.tenant.sender.SenderQueries.SenderRow;
import io.candor.ejb.tenant.sender.SenderRecords.Purpose;
import io.candor.ejb.tenant.sender.SenderRecords.Wanted;
import io.candor.it.inside.Caller;
import io.candor.persistence.shared.MissingException;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenant.MemberRole;
import io.candor.persistence.tenant.domain.HostName;
import io.candor.persistence.tenant.sender.MailSender.State;
import io.candor.persistence.tenant.sender.SenderChoice;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A tenant's own sender: proved in the DNS, used by its notices, given up when its key is gone, and nobody else's. */
@ExtendWith(ArquillianExtension.class)
class SenderIT {

    @Inject
    private NoticeScene scene;

    @Inject
    private SenderEditing editing;

    @Inject
    private SenderQueries senders;

    @Inject
    private PolicyPublishing publishing;

    @Inject
    private TenantQueries tenants;

    @Inject
    private TaskEngine engine;

    @Inject
    private ApplicationClock clock;

    @Inject
    private Caller caller;

    private NameServer names;
    private String domain;

    @BeforeEach
    void aTenantWithASender() throws Exception {
        names = new NameServer();
        scene.begin();
        domain = "mail." + scene.slug() + ".example";
        scene.runAsOwner(() -> editing.save(choice("notices")));
    }

    @AfterEach
    void end() {
        names.close();
        scene.end();
    }

    @Test
    void onlyAProvedSenderIsUsedAndItsKeyIsReplacedWithoutAGap() throws Exception {
        scene.list(2);
        assertThat(scene.asOwner(editing::check)).isEqualTo(State.PENDING);
        assertThat(mail()).contains("From: Operno <no-reply@candor.example>", "d=candor.example;");
        publish(Purpose.KEY);
        assertThat(scene.asOwner(editing::check)).isEqualTo(State.VERIFIED);
        assertThat(mail())
                .contains("From: Operno tells <notices@" + domain + ">", "d=" + domain + ";", "s=candor1;")
                .contains("Reply-To: answers@operno.example");
        assertThat(returnPath).endsWith("@candor.example");
        publish(Purpose.RETURNING);
        names.put("_dmarc." + scene.slug() + ".example", "v=DMARC1; p=Quarantine; rua=mailto:x@y.example");
        scene.runAsOwner(editing::renew);
        assertThatThrownBy(() -> scene.runAsOwner(editing::renew)).isInstanceOf(RefusedException.class);
        scene.asOwner(editing::check);
        assertThat(record(Purpose.DMARC).value()).contains("p=quarantine");
        assertThat(mail()).as("the next key is not there yet").contains("s=candor1;");
        assertThat(returnPath).startsWith("bounces+").endsWith("@candor-bounces." + domain);
        publish(Purpose.NEXT_KEY);
        scene.asOwner(editing::check);
        assertThat(mail()).contains("d=" + domain + ";", "s=candor2;");
    }

    @Test
    void aKeyThatIsGoneIsNotUsedAndAfterAWeekTheSenderIsLost() throws Exception {
        Wanted key = publish(Purpose.KEY);
        scene.asOwner(editing::check);
        names.forget(key.name());
        days(1);
        assertThat(row().inUse()).isFalse();
        assertThat(row().state()).isEqualTo(State.VERIFIED);
        names.put(key.name(), key.value());
        days(1);
        assertThat(row().inUse()).as("back without anybody's doing").isTrue();
        names.forget(key.name());
        days(1);
        days(1);
        assertThat(row().state()).isEqualTo(State.VERIFIED);
        days(7);
        assertThat(row().state()).isEqualTo(State.LOST);
    }

    @Test
    void aDomainIsProvedForOneTenantAndMembersOfOthersKnowNothing() {
        publish(Purpose.KEY);
        scene.asOwner(editing::check);
        UUID other = tenants.findBySlug("orchestrate").orElseThrow().id();
        String stranger = caller.enrol(other, MemberRole.OWNER);
        assertThat(caller.call(stranger, other, senders::sender)).isEmpty();
        assertThatThrownBy(() -> caller.run(stranger, other, editing::check)).isInstanceOf(MissingException.class);
        caller.run(stranger, other, () -> editing.save(choice("notices")));
        Wanted theirs = caller.call(stranger, other, senders::sender)
                .orElseThrow()
                .records()
                .get(0);
        names.put(theirs.name(), theirs.value());
        assertThatThrownBy(() -> caller.call(stranger, other, editing::check))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("error.sender-taken");
        caller.run(stranger, other, editing::remove);
        assertThatThrownBy(() -> caller.run(
                        stranger,
                        other,
                        () -> editing.save(
                                new SenderChoice(null, "news", HostName.parse("privacy.andron.example"), null))))
                .as("another tenant's host name")
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("error.sender-taken");
        assertThatThrownBy(() -> caller.run(
                        stranger,
                        other,
                        () -> editing.save(new SenderChoice(null, "news", HostName.parse("x.candor.example"), null))))
                .as("the platform's")
                .hasMessageContaining("error.host-platform");
        String editor = caller.enrol(scene.tenant(), MemberRole.EDITOR);
        assertThat(caller.call(editor, scene.tenant(), senders::sender)).isPresent();
        assertThatThrownBy(() -> caller.run(editor, scene.tenant(), editing::renew))
                .isInstanceOf(EJBAccessException.class);
    }

    private String returnPath;

    /** What the next notice looks like. */
    private String mail() throws Exception {
        int number = scene.approved();
        try (var sink = new SmtpSink()) {
            scene.schedule(number, 31);
            scene.awaitDone(number);
            returnPath = sink.returnPath("person0@example.org");
            return sink.mails().get(0);
        } finally {
            scene.runAsOwner(() -> publishing.withdraw(number));
        }
    }

    private void days(int days) {
        clock.moveTo(clock.instant().plus(Duration.ofDays(days)).plusSeconds(60));
        engine.runDue();
    }

    private SenderRow row() {
        return scene.asOwner(senders::sender).orElseThrow();
    }

    private Wanted record(Purpose purpose) {
        return row().records().stream()
                .filter(wanted -> wanted.purpose() == purpose)
                .findFirst()
                .orElseThrow();
    }

    private Wanted publish(Purpose purpose) {
        Wanted wanted = record(purpose);
        names.publish(wanted);
        return wanted;
    }

    private SenderChoice choice(String localPart) {
        return new SenderChoice("Operno tells", localPart, HostName.parse(domain), "answers@operno.example");
    }
}
