package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.consent.intake.ConsentAnswer;
import io.candor.ejb.consent.ledger.ConsentLedgerQueries;
import io.candor.ejb.request.end.RequestPurgeTask;
import io.candor.ejb.request.end.RequestPurging;
import io.candor.ejb.request.handling.RequestDeciding;
import io.candor.ejb.request.handling.RequestDeskQueries;
import io.candor.ejb.request.intake.FiledRequest;
import io.candor.ejb.request.person.RequestReplying;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.subscriber.SubscriberQueries;
import io.candor.ejb.task.TaskScheduling;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import io.candor.it.inside.Caller;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.request.NoSuchRequestException;
import io.candor.persistence.request.handling.RefusalGround;
import io.candor.persistence.request.handling.RequestDecision;
import io.candor.persistence.request.handling.RequestOutcome;
import io.candor.persistence.request.handling.RequestStep;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What Candor itself holds about a person: erased when that is granted, and destroyed in time. */
@ExtendWith(ArquillianExtension.class)
class RequestErasureIT {

    private static final String ADA = "ada@mail.example";
    private static final RequestDecision GRANTED = new RequestDecision(RequestOutcome.GRANTED, null);
    private static final String ERASURE = "right-2";

    @Inject
    private HeldScene scene;

    @Inject
    private ConsentPeople consents;

    @Inject
    private RequestPeople people;

    @Inject
    private Caller caller;

    @Inject
    private RequestDeciding deciding;

    @Inject
    private RequestDeskQueries desks;

    @Inject
    private RequestReplying replying;

    @Inject
    private RequestPurging purging;

    @Inject
    private SubscriberQueries subscribers;

    @Inject
    private ConsentLedgerQueries ledger;

    @Inject
    private TaskScheduling tasks;

    @Inject
    private RequestPurgeTask purgeTask;

    @Inject
    private ApplicationClock clock;

    private TenantRef tenant;
    private String owner;
    private String officer;

    @BeforeEach
    void newTenant() {
        scene.begin();
        tenant = scene.tenant();
        owner = scene.owner();
        officer = scene.officer();
    }

    @AfterEach
    void realTime() {
        scene.end();
    }

    @Test
    void anErasureForgetsThePersonAndKeepsTheProofs() {
        String subject = ConsentPeople.token();
        ConsentAnswer answer = consents.hand(tenant, consents.choice(tenant, ConsentPeople.token(), subject, true))
                .join();
        assertThat(answer).isNotNull();
        scene.account(ADA);
        FiledRequest earlier = people.file(tenant, "inquiry", ADA, "earlier");
        people.in(tenant, () -> {
            replying.takeBack(RequestPeople.access(earlier));
            return null;
        });
        FiledRequest open = people.file(tenant, "inquiry", ADA, "open");
        FiledRequest filed = people.fileWith(tenant, ERASURE, ADA, "erase", subject);
        scene.confirm(filed);
        scene.as(officer, () -> deciding.decide(filed.id(), GRANTED, "It is erased."));
        assertThat(known(ADA))
                .as("nothing is erased before a second person agrees")
                .isTrue();
        scene.as(owner, () -> deciding.approve(filed.id()));
        assertThat(known(ADA)).isFalse();
        assertThat(caller.call(owner, tenant.id(), () -> ledger.ofSubject(subject)))
                .isEmpty();
        assertThat(caller.call(owner, tenant.id(), ledger::size)).isEqualTo(1);
        assertGone(earlier);
        assertThat(scene.status(open).content().text()).isEqualTo("open");
        assertThat(scene.status(filed).letters().get(0).text())
                .startsWith("It is erased.")
                .contains("told about changes", "one record", "one request", "Kept are", "30 days");
        clock.moveTo(clock.instant().plus(RequestPurging.LETTER));
        assertThat(purge(filed)).isTrue();
        assertGone(filed);
    }

    @Test
    void whoAsksForSomebodyElseIsNotErasedThemselves() {
        scene.account(ADA);
        FiledRequest filed = people.fileFor(tenant, ERASURE, ADA, "CHILD");
        scene.confirm(filed);
        scene.as(officer, () -> deciding.decide(filed.id(), GRANTED, "Done."));
        scene.as(owner, () -> deciding.approve(filed.id()));
        assertThat(known(ADA)).isTrue();
    }

    @Test
    void aPartialErasureLeavesWhatCanBeDisputed() {
        scene.account(ADA);
        FiledRequest earlier = people.file(tenant, "inquiry", ADA, "earlier");
        people.in(tenant, () -> {
            replying.takeBack(RequestPeople.access(earlier));
            return null;
        });
        FiledRequest filed = people.file(tenant, ERASURE, ADA, "erase");
        scene.confirm(filed);
        var partly = new RequestDecision(RequestOutcome.PARTLY, RefusalGround.LEGAL_CLAIMS);
        scene.as(officer, () -> deciding.decide(filed.id(), partly, "In part."));
        scene.as(owner, () -> deciding.approve(filed.id()));
        assertThat(known(ADA)).isFalse();
        assertThat(scene.status(earlier).content().text()).isEqualTo("earlier");
    }

    @Test
    void aClosedRequestIsDestroyedAfterTheTenantsOwnPeriod() {
        FiledRequest filed = people.file(tenant, "inquiry", ADA, "quokkaquokka");
        FiledRequest open = people.file(tenant, "inquiry", ADA, "open");
        scene.reply(filed, "wombat", HeldScene.text("wombat.txt", "wombat"));
        people.in(tenant, () -> {
            replying.takeBack(RequestPeople.access(filed));
            return null;
        });
        assertThat(tasks.isWaiting(purgeTask, "requests-of:" + tenant.id()))
                .as("looked through every day")
                .isTrue();
        clock.moveTo(clock.instant().plus(Duration.ofDays(3 * 365 - 5)));
        assertThat(purge(filed))
                .as("support communications are kept for three years")
                .isFalse();
        assertThat(scene.status(filed).content().text()).isEqualTo("quokkaquokka");
        clock.moveTo(clock.instant().plus(Duration.ofDays(10)));
        assertThat(purge(filed)).isTrue();
        assertThat(purge(filed)).as("again changes nothing").isTrue();
        assertThat(purge(open)).isFalse();
        assertGone(filed);
        var desk = caller.call(officer, tenant.id(), () -> desks.desk(filed.id(), "en"));
        assertThat(desk.content()).isNull();
        assertThat(desk.letters()).isEmpty();
        assertThat(desk.facts().head().reference()).isEqualTo(filed.reference());
        assertThat(desk.steps()).extracting(step -> step.step()).contains(RequestStep.CLOSED, RequestStep.PURGED);
    }

    private boolean known(String email) {
        return caller.call(owner, tenant.id(), () -> subscribers.find(new EmailAddress(email)))
                .isPresent();
    }

    private boolean purge(FiledRequest filed) {
        return people.in(tenant, () -> purging.purge(filed.id()));
    }

    private void assertGone(FiledRequest filed) {
        assertThatThrownBy(() -> scene.status(filed)).isInstanceOf(NoSuchRequestException.class);
    }
}
