package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.request.handling.RequestClockKeeping;
import io.candor.ejb.request.handling.RequestDue;
import io.candor.ejb.request.handling.RequestQueueQueries;
import io.candor.ejb.request.handling.RequestQueueQueries.Part;
import io.candor.ejb.request.handling.RequestReminding;
import io.candor.ejb.request.intake.FiledRequest;
import io.candor.ejb.request.person.RequestStatusQueries;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import io.candor.it.inside.Caller;
import io.candor.persistence.request.handling.RequestStep;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenant.MemberRole;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The clock of requests: when it stands still, when more time is taken, and who is told that it is late. */
@ExtendWith(ArquillianExtension.class)
class RequestClockIT {

    @Inject
    private RequestScene scene;

    @Inject
    private ConsentPeople tenants;

    @Inject
    private RequestPeople people;

    @Inject
    private Caller caller;

    @Inject
    private RequestQueueQueries queue;

    @Inject
    private RequestClockKeeping clocks;

    @Inject
    private RequestStatusQueries requests;

    @Inject
    private RequestReminding reminding;

    @Inject
    private ApplicationClock clock;

    private TenantRef tenant;
    private String agent;

    @BeforeEach
    void newTenant() {
        scene.begin();
        tenant = scene.tenant();
        agent = scene.agent();
    }

    @AfterEach
    void realTime() {
        scene.end();
    }

    @Test
    void theClockStandsStillOnlyWhereTheLawSaysSo() {
        TenantRef british = tenants.tenant("orchestrate");
        String worker = caller.enrol(british.id(), MemberRole.AGENT);
        FiledRequest filed = people.file(british, "right-0", "ada@mail.example", "pause");
        caller.run(worker, british.id(), () -> clocks.pause(filed.id(), "IDENTITY", "Who are you?"));
        assertThatThrownBy(() ->
                        caller.run(worker, british.id(), () -> clocks.pause(filed.id(), "CLARIFICATION", "What?")))
                .hasMessageContaining("error.request-paused");
        caller.run(worker, british.id(), () -> clocks.resume(filed.id(), true));
        FiledRequest question = people.file(british, "inquiry", "ada@mail.example", "a question");
        assertThatThrownBy(
                        () -> caller.run(worker, british.id(), () -> clocks.pause(question.id(), "IDENTITY", "Who?")))
                .hasMessageContaining("error.pause-not-allowed");
    }

    @Test
    void moreTimeIsTakenOnceAndTold() {
        TenantRef british = tenants.tenant("orchestrate");
        String worker = caller.enrol(british.id(), MemberRole.AGENT);
        FiledRequest filed = people.file(british, "right-0", "ada@mail.example", "extend");
        assertThatThrownBy(() -> caller.run(worker, british.id(), () -> clocks.extend(filed.id(), " ")))
                .isInstanceOf(RefusedException.class);
        caller.run(worker, british.id(), () -> clocks.extend(filed.id(), "It is complex."));
        assertThatThrownBy(() -> caller.run(worker, british.id(), () -> clocks.extend(filed.id(), "Again.")))
                .hasMessageContaining("error.request-extended");
        assertThat(people.in(british, () -> requests.status(RequestPeople.access(filed), "en"))
                        .letters())
                .extracting(letter -> letter.text())
                .containsExactly("It is complex.");
    }

    @Test
    void anOverdueRequestIsEscalatedUnlessItsDateHasMoved() {
        FiledRequest filed = people.file(tenant, "right-0", "ada@mail.example", "late");
        String due = scene.desk(filed.id()).facts().clock().dueAt().toString();
        clock.moveTo(clock.instant().plus(Duration.ofDays(40)));
        tell(new RequestDue(filed.id(), "2020-01-01T00:00:00Z", true));
        tell(new RequestDue(filed.id(), due, true));
        tell(new RequestDue(filed.id(), due, true));
        assertThat(escalations(filed)).as("however often the task runs").isEqualTo(1);
        assertThat(caller.call(agent, tenant.id(), () -> queue.count(Part.OVERDUE)))
                .isEqualTo(1);
    }

    private void tell(RequestDue due) {
        people.in(tenant, () -> {
            reminding.tell(due);
            return null;
        });
    }

    private long escalations(FiledRequest filed) {
        return scene.desk(filed.id()).steps().stream()
                .filter(step -> step.step() == RequestStep.ESCALATED)
                .count();
    }
}
