package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.request.handling.RequestClockKeeping;
import io.candor.ejb.request.handling.RequestDeciding;
import io.candor.ejb.request.handling.RequestDeskQueries;
import io.candor.ejb.request.handling.RequestDeskQueries.Desk;
import io.candor.ejb.request.handling.RequestDue;
import io.candor.ejb.request.handling.RequestHandling;
import io.candor.ejb.request.handling.RequestQueueQueries;
import io.candor.ejb.request.handling.RequestQueueQueries.Filter;
import io.candor.ejb.request.handling.RequestQueueQueries.Order;
import io.candor.ejb.request.handling.RequestQueueQueries.Part;
import io.candor.ejb.request.handling.RequestQueueQueries.Sort;
import io.candor.ejb.request.handling.RequestReminding;
import io.candor.ejb.request.identity.IdentityProving;
import io.candor.ejb.request.intake.FiledRequest;
import io.candor.ejb.request.person.RequestReplying;
import io.candor.ejb.request.person.RequestStatusQueries;
import io.candor.ejb.request.template.RequestTemplateQueries;
import io.candor.ejb.request.template.RequestTemplating;
import io.candor.ejb.request.template.RequestTemplating.Written;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import io.candor.it.inside.Caller;
import io.candor.persistence.request.NoSuchRequestException;
import io.candor.persistence.request.RequestFacts;
import io.candor.persistence.request.RequestType;
import io.candor.persistence.request.handling.RefusalGround;
import io.candor.persistence.request.handling.RequestDecision;
import io.candor.persistence.request.handling.RequestOutcome;
import io.candor.persistence.request.handling.RequestStep;
import io.candor.persistence.request.handling.RequestTask;
import io.candor.persistence.shared.ChangedMeanwhileException;
import io.candor.persistence.shared.MissingException;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenant.MemberRole;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Members work on requests: what they may, what is refused, and that no other tenant's members reach them. */
@ExtendWith(ArquillianExtension.class)
class RequestHandlingIT {

    private static final RequestDecision GRANTED = new RequestDecision(RequestOutcome.GRANTED, null);

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
    private IdentityProving identity;

    @Inject
    private RequestReminding reminding;

    @Inject
    private RequestTemplating templating;

    @Inject
    private RequestTemplateQueries templates;

    @Inject
    private ApplicationClock clock;

    private TenantRef tenant;
    private String owner;
    private String officer;
    private String agent;

    @BeforeEach
    void newTenant() {
        tenant = tenants.tenant("operno");
        owner = caller.enrol(tenant.id(), MemberRole.OWNER);
        officer = caller.enrol(tenant.id(), MemberRole.PRIVACY_OFFICER);
        agent = caller.enrol(tenant.id(), MemberRole.AGENT);
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void aRequestGoesFromFormToClosingLetter() {
        FiledRequest filed = people.file(tenant, "right-0", "ada@mail.example", "all of it");
        as(agent, () -> handling.assign(filed.id(), agent));
        as(agent, () -> handling.addTask(filed.id(), RequestTask.Kind.EXPORT, "CRM"));
        as(agent, () -> handling.note(filed.id(), "looked"));
        as(agent, () -> handling.write(filed.id(), "we are at it"));
        people.in(tenant, () -> {
            replying.write(RequestPeople.access(filed), "thank you");
            return null;
        });
        assertThatThrownBy(() -> as(officer, () -> deciding.decide(filed.id(), GRANTED, "Here it is.")))
                .hasMessageContaining("error.request-tasks-open");
        UUID task = desk(filed.id()).tasks().get(0).id();
        as(agent, () -> handling.finishTask(filed.id(), task, RequestTask.State.DONE, "by hand"));
        assertThatThrownBy(() -> as(officer, () -> deciding.decide(filed.id(), GRANTED, "Here it is.")))
                .hasMessageContaining("error.request-unconfirmed");
        confirm(filed);
        as(officer, () -> deciding.decide(filed.id(), GRANTED, "Here it is."));
        var status = people.in(tenant, () -> requests.status(RequestPeople.access(filed), "en"));
        assertThat(status.facts().ending().outcome()).isEqualTo(RequestOutcome.GRANTED);
        assertThat(status.letters().get(2).text())
                .startsWith("Here it is.")
                .contains("what you asked for is done", "complain", "court");
        assertThat(status.letters()).extracting(letter -> letter.text()).doesNotContain("looked");
        assertThat(desk(filed.id()).steps())
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
        confirm(filed);
        as(officer, () -> deciding.decide(filed.id(), GRANTED, "It is erased."));
        assertThatThrownBy(() -> as(officer, () -> deciding.approve(filed.id())))
                .hasMessageContaining("error.request-own-proposal");
        assertThat(letters(filed)).as("nothing leaves before").isEmpty();
        as(owner, () -> deciding.approve(filed.id()));
        assertThat(letters(filed)).singleElement().asString().startsWith("It is erased.");
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
        as(officer, () -> templating.add(written));
        assertThatThrownBy(() -> as(owner, () -> templating.add(written)))
                .hasMessageContaining("error.request-template-taken");
        assertThatThrownBy(() -> as(owner, () -> templating.add(new Written("Merci", "fr", "Bonjour"))))
                .hasMessageContaining("error.request-template-language");
        var row = caller.call(agent, tenant.id(), templates::all).get(0);
        as(owner, () -> templating.change(row.id(), row.revision(), new Written("Thanks", "en", "Hello {name}")));
        assertThatThrownBy(() -> as(officer, () -> templating.change(row.id(), row.revision(), written)))
                .isInstanceOf(ChangedMeanwhileException.class);
        TenantRef other = tenants.tenant("andron");
        String stranger = caller.enrol(other.id(), MemberRole.OWNER);
        assertThat(caller.call(stranger, other.id(), templates::all)).isEmpty();
        assertThatThrownBy(() -> caller.run(stranger, other.id(), () -> templating.remove(row.id())))
                .isInstanceOf(MissingException.class);
        as(owner, () -> templating.remove(row.id()));
        assertThat(caller.call(agent, tenant.id(), templates::all)).isEmpty();
    }

    @Test
    void theQueueIsReadPageByPageFromWhatIsDueFirst() {
        for (int i = 0; i < 7; i++) {
            people.file(tenant, i % 2 == 0 ? "right-0" : "inquiry", "ada" + i + "@mail.example", "x");
        }
        List<RequestFacts> seen = all(Order.USUAL);
        assertThat(seen).extracting(row -> row.clock().dueAt()).isSorted();
        assertThat(seen.get(0).asked().label()).as("72 hours come first").isNull();
    }

    @Test
    void theQueueIsReadInTheOrderOfEachColumnBothWays() {
        for (int n = 0; n < 7; n++) {
            int i = n;
            FiledRequest filed =
                    people.file(tenant, i % 2 == 0 ? "right-0" : "inquiry", "ada" + i + "@mail.example", "x");
            if (i % 3 == 0) {
                as(agent, () -> handling.assign(filed.id(), i == 3 ? officer : agent));
            }
        }
        for (Sort sort : Sort.values()) {
            List<UUID> up = ids(all(new Order(sort, false)));
            assertThat(up).as("up by %s", sort).hasSize(7).doesNotHaveDuplicates();
            List<UUID> down = new ArrayList<>(ids(all(new Order(sort, true))));
            Collections.reverse(down);
            assertThat(down).as("down by %s", sort).isEqualTo(up);
        }
        assertThat(all(new Order(Sort.RECEIVED, false)))
                .extracting(row -> row.head().receivedAt())
                .isSorted();
        assertThat(all(new Order(Sort.ASSIGNEE, false)).get(0).assignee())
                .as("nobody's first")
                .isNull();
        assertThat(all(new Order(Sort.KIND, false)).get(0).asked().types()).containsExactly(RequestType.ACCESS);
    }

    @Test
    void anOverdueRequestIsEscalatedUnlessItsDateHasMoved() {
        FiledRequest filed = people.file(tenant, "right-0", "ada@mail.example", "late");
        String due = desk(filed.id()).facts().clock().dueAt().toString();
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
        return desk(filed.id()).steps().stream()
                .filter(step -> step.step() == RequestStep.ESCALATED)
                .count();
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

    private static List<UUID> ids(List<RequestFacts> rows) {
        return rows.stream().map(row -> row.head().id()).toList();
    }

    private static Filter open() {
        return new Filter(Part.OPEN, null, null);
    }

    private void as(String member, Runnable work) {
        caller.run(member, tenant.id(), work);
    }

    private Desk desk(UUID id) {
        return caller.call(agent, tenant.id(), () -> desks.desk(id, "en"));
    }

    private List<String> letters(FiledRequest filed) {
        return people.in(tenant, () -> requests.status(RequestPeople.access(filed), "en")).letters().stream()
                .map(letter -> letter.text())
                .toList();
    }

    private void confirm(FiledRequest filed) {
        List<String> waiting = people.tokens(filed.reference());
        assertThat(people.in(tenant, () -> identity.take(waiting.get(waiting.size() - 1))))
                .isPresent();
    }
}
