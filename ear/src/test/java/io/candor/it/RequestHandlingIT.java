package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.request.handling.RequestClockKeeping;
import io.candor.ejb.request.handling.RequestDeciding;
import io.candor.ejb.request.handling.RequestDeskQueries;
import io.candor.ejb.request.handling.RequestHandling;
import io.candor.ejb.request.handling.RequestQueueQueries;
import io.candor.ejb.request.handling.RequestQueueQueries.Filter;
import io.candor.ejb.request.handling.RequestQueueQueries.Order;
import io.candor.ejb.request.handling.RequestQueueQueries.Part;
import io.candor.ejb.request.intake.FiledRequest;
import io.candor.ejb.request.person.RequestReplying;
import io.candor.ejb.request.person.RequestStatusQueries;
import io.candor.ejb.request.template.RequestTemplateQueries;
import io.candor.ejb.request.template.RequestTemplating;
import io.candor.ejb.request.template.RequestTemplating.Written;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import io.candor.it.inside.Caller;
import io.candor.persistence.request.NoSuchRequestException;
import io.candor.persistence.request.RequestFacts;
import io.candor.persistence.request.handling.RefusalGround;
import io.candor.persistence.request.handling.RequestDecision;
import io.candor.persistence.request.handling.RequestOutcome;
import io.candor.persistence.request.handling.RequestStep;
import io.candor.persistence.request.handling.RequestTask;
import io.candor.persistence.shared.ChangedMeanwhileException;
import io.candor.persistence.shared.MissingException;
import io.candor.persistence.tenant.MemberRole;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Members work on requests: what they may, what is refused, and that no other tenant's members reach them. */
@ExtendWith(ArquillianExtension.class)
class RequestHandlingIT {

    private static final RequestDecision GRANTED = new RequestDecision(RequestOutcome.GRANTED, null);

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
    private RequestDeskQueries desks;

    @Inject
    private RequestHandling handling;

    @Inject
    private RequestClockKeeping clocks;

    @Inject
    private RequestDeciding deciding;

    @Inject
    private RequestStatusQueries requests;

    @Inject
    private RequestReplying replying;

    @Inject
    private RequestTemplating templating;

    @Inject
    private RequestTemplateQueries templates;

    private TenantRef tenant;
    private String owner;
    private String officer;
    private String agent;

    @BeforeEach
    void newTenant() {
        scene.begin();
        tenant = scene.tenant();
        owner = scene.owner();
        officer = scene.officer();
        agent = scene.agent();
    }

    @Test
    void aRequestGoesFromFormToClosingLetter() {
        FiledRequest filed = people.file(tenant, "right-0", "ada@mail.example", "all of it");
        scene.as(agent, () -> handling.assign(filed.id(), agent));
        scene.as(agent, () -> handling.addTask(filed.id(), RequestTask.Kind.EXPORT, "CRM"));
        scene.as(agent, () -> handling.note(filed.id(), "looked"));
        scene.as(agent, () -> handling.write(filed.id(), "we are at it"));
        people.in(tenant, () -> {
            replying.write(RequestPeople.access(filed), "thank you");
            return null;
        });
        assertThatThrownBy(() -> scene.as(officer, () -> deciding.decide(filed.id(), GRANTED, "Here it is.")))
                .hasMessageContaining("error.request-tasks-open");
        UUID task = scene.desk(filed.id()).tasks().get(0).id();
        scene.as(agent, () -> handling.finishTask(filed.id(), task, RequestTask.State.DONE, "by hand"));
        assertThatThrownBy(() -> scene.as(officer, () -> deciding.decide(filed.id(), GRANTED, "Here it is.")))
                .hasMessageContaining("error.request-unconfirmed");
        scene.confirm(filed);
        scene.as(officer, () -> deciding.decide(filed.id(), GRANTED, "Here it is."));
        var status = people.in(tenant, () -> requests.status(RequestPeople.access(filed), "en"));
        assertThat(status.facts().ending().outcome()).isEqualTo(RequestOutcome.GRANTED);
        assertThat(status.letters().get(2).text())
                .startsWith("Here it is.")
                .contains("what you asked for is done", "complain", "court");
        assertThat(status.letters()).extracting(letter -> letter.text()).doesNotContain("looked");
        assertThat(scene.desk(filed.id()).steps())
                .extracting(step -> step.step())
                .contains(
                        RequestStep.FILED,
                        RequestStep.ASSIGNED,
                        RequestStep.TASK_ADDED,
                        RequestStep.NOTE_ADDED,
                        RequestStep.MESSAGE_SENT,
                        RequestStep.MESSAGE_RECEIVED,
                        RequestStep.TASK_DONE,
                        RequestStep.CONFIRMED,
                        RequestStep.CLOSED);
    }

    @Test
    void anErasureTakesTwo() {
        FiledRequest filed = people.file(tenant, "right-2", "ada@mail.example", "erase");
        scene.confirm(filed);
        scene.as(officer, () -> deciding.decide(filed.id(), GRANTED, "It is erased."));
        assertThatThrownBy(() -> scene.as(officer, () -> deciding.approve(filed.id())))
                .hasMessageContaining("error.request-own-proposal");
        assertThat(scene.letters(filed)).as("nothing leaves before").isEmpty();
        scene.as(owner, () -> deciding.approve(filed.id()));
        assertThat(scene.letters(filed)).singleElement().asString().startsWith("It is erased.");
    }

    @Test
    void aRefusalNamesItsGroundTheAuthorityAndTheCourt() {
        TenantRef british = tenants.tenant("orchestrate");
        String decider = caller.enrol(british.id(), MemberRole.PRIVACY_OFFICER);
        FiledRequest filed = people.file(british, "right-0", "ada@mail.example", "again");
        var refused = new RequestDecision(RequestOutcome.REFUSED, RefusalGround.EXCESSIVE);
        caller.run(decider, british.id(), () -> deciding.decide(filed.id(), refused, "No."));
        String letter = people.in(british, () -> requests.status(RequestPeople.access(filed), "en"))
                .letters()
                .get(0)
                .text();
        assertThat(letter).contains("excessive", "Article 12(5)", "ico.org.uk", "court");
    }

    @Test
    void anotherTenantsMembersFindNothing() {
        FiledRequest filed = people.file(tenant, "right-0", "ada@mail.example", "private");
        TenantRef other = tenants.tenant("andron");
        String stranger = caller.enrol(other.id(), MemberRole.OWNER);
        List<Runnable> tries = List.of(
                () -> desks.desk(filed.id(), "en"),
                () -> handling.assign(filed.id(), ""),
                () -> handling.write(filed.id(), "x"),
                () -> handling.note(filed.id(), "x"),
                () -> handling.addTask(filed.id(), RequestTask.Kind.FIND, "x"),
                () -> handling.begin(filed.id()),
                () -> handling.sendTask(filed.id(), filed.id()),
                () -> clocks.pause(filed.id(), "IDENTITY", "x"),
                () -> clocks.resume(filed.id(), true),
                () -> clocks.extend(filed.id(), "x"),
                () -> deciding.decide(filed.id(), GRANTED, "x"),
                () -> deciding.approve(filed.id()),
                () -> deciding.sendBack(filed.id(), "x"));
        for (Runnable attempt : tries) {
            assertThatThrownBy(() -> caller.run(stranger, other.id(), attempt))
                    .isInstanceOf(NoSuchRequestException.class);
        }
        assertThat(caller.call(stranger, other.id(), () -> queue.page(open(), Order.USUAL, null, 10)))
                .isEmpty();
        assertThat(caller.call(stranger, other.id(), () -> queue.count(Part.OPEN)))
                .isZero();
    }

    @Test
    void templatesBelongToTheirTenant() {
        var written = new Written("Thanks", "en", "Dear {name}");
        scene.as(officer, () -> templating.add(written));
        assertThatThrownBy(() -> scene.as(owner, () -> templating.add(written)))
                .hasMessageContaining("error.request-template-taken");
        assertThatThrownBy(() -> scene.as(owner, () -> templating.add(new Written("Merci", "fr", "Bonjour"))))
                .hasMessageContaining("error.request-template-language");
        var row = caller.call(agent, tenant.id(), templates::all).get(0);
        scene.as(owner, () -> templating.change(row.id(), row.revision(), new Written("Thanks", "en", "Hello {name}")));
        assertThatThrownBy(() -> scene.as(officer, () -> templating.change(row.id(), row.revision(), written)))
                .isInstanceOf(ChangedMeanwhileException.class);
        TenantRef other = tenants.tenant("andron");
        String stranger = caller.enrol(other.id(), MemberRole.OWNER);
        assertThat(caller.call(stranger, other.id(), templates::all)).isEmpty();
        assertThatThrownBy(() -> caller.run(stranger, other.id(), () -> templating.remove(row.id())))
                .isInstanceOf(MissingException.class);
        scene.as(owner, () -> templating.remove(row.id()));
        assertThat(caller.call(agent, tenant.id(), templates::all)).isEmpty();
    }

    /** The whole queue, read in pages of three. */
    private List<RequestFacts> all(Order order) {
        var seen = new ArrayList<RequestFacts>();
        List<RequestFacts> page;
        do {
            UUID after =
                    seen.isEmpty() ? null : seen.get(seen.size() - 1).head().id();
            page = caller.call(agent, tenant.id(), () -> queue.page(open(), order, after, 3));
            seen.addAll(page);
        } while (page.size() == 3);
        return seen;
    }

    private static Filter open() {
        return new Filter(Part.OPEN, null, null);
    }
}
