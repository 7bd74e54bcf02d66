package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import io.candor.ejb.request.handling.RequestDeciding;
import io.candor.ejb.request.handling.RequestDeskQueries.TaskRow;
import io.candor.ejb.request.handling.RequestHandling;
import io.candor.ejb.request.intake.FiledRequest;
import io.candor.ejb.request.person.RequestReplying;
import io.candor.ejb.request.system.TaskAnswering.Result;
import io.candor.ejb.subscriber.AccountListing;
import io.candor.ejb.subscriber.SubscriberQueries;
import io.candor.ejb.task.TaskEngine;
import io.candor.it.Receiver.Received;
import io.candor.it.inside.Caller;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.request.RequestState;
import io.candor.persistence.request.handling.RequestDecision;
import io.candor.persistence.request.handling.RequestOutcome;
import io.candor.persistence.request.handling.RequestStep;
import io.candor.persistence.request.handling.RequestTask.Kind;
import io.candor.persistence.request.handling.RequestTask.State;
import io.candor.persistence.shared.MissingException;
import io.candor.persistence.shared.RefusedException;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What has to be done in the tenant's systems: which tasks there are, when they are asked for, and what waits for their answers. */
@ExtendWith(ArquillianExtension.class)
class RequestTasksIT {

    private static final RequestDecision GRANTED = new RequestDecision(RequestOutcome.GRANTED, null);

    @Inject
    private SystemScene scene;

    @Inject
    private RequestPeople people;

    @Inject
    private Caller caller;

    @Inject
    private RequestHandling handling;

    @Inject
    private RequestDeciding deciding;

    @Inject
    private RequestReplying replying;

    @Inject
    private AccountListing listing;

    @Inject
    private SubscriberQueries subscribers;

    @Inject
    private TaskEngine tasks;

    private List<Received> received;

    @BeforeEach
    void listen() {
        scene.begin();
        received = scene.receiver().all();
    }

    @AfterEach
    void stop() {
        scene.end();
    }

    @Test
    void aSystemIsAskedStepByStepAndNothingIsHandedOutBeforeItIsKnownWhoAsks() throws Exception {
        String secret = scene.connected("Shop", false);
        scene.add("Archive", true);
        FiledRequest filed = scene.file("right-0", "all of it");
        scene.as(scene.agent(), () -> handling.assign(filed.id(), scene.agent()));
        assertThat(scene.desk(filed).tasks())
                .extracting(task -> task.kind() + " " + task.place())
                .containsExactlyInAnyOrder("FIND Archive", "EXPORT Archive", "FIND Shop", "EXPORT Shop");
        tasks.runDue();
        Received find = scene.receiver().only();
        new Webhook(secret).verify(find.body(), find.headers());
        assertThat(find.data().path("action").asText()).isEqualTo("find");
        assertThat(find.data().path("person").path("email").asText()).isEqualTo("ada@mail.example");
        assertThat(find.data().path("reference").asText()).isEqualTo(filed.reference());
        assertThat(find.body()).doesNotContain("all of it");
        assertThat(scene.task(filed, Kind.FIND, "Shop").state()).isEqualTo(State.SENT);
        scene.answer(find, Result.DONE, "two orders");
        tasks.runDue();
        assertThat(received).as("nobody knows yet who asks").hasSize(1);
        scene.confirm(filed);
        tasks.runDue();
        assertThat(received).hasSize(2);
        assertThat(received.get(1).data().path("action").asText()).isEqualTo("export");
        assertThatThrownBy(() -> scene.as(scene.officer(), () -> deciding.decide(filed.id(), GRANTED, "Here it is.")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.arguments()[0].toString()).contains("Shop", "Archive"));
        scene.answer(received.get(1), Result.DONE, null);
        for (TaskRow task : scene.desk(filed).tasks()) {
            if (task.state().isPending()) {
                scene.as(
                        scene.agent(),
                        () -> handling.finishTask(filed.id(), task.id(), State.NOT_FOUND, "looked twice"));
                break;
            }
        }
        assertThat(scene.desk(filed).tasks())
                .as("where nothing is found, nothing has to be exported")
                .noneMatch(task -> task.state().isPending());
        scene.as(scene.officer(), () -> deciding.decide(filed.id(), GRANTED, "Here it is."));
        assertThat(scene.desk(filed).tasks()).extracting(TaskRow::note).contains("two orders", "looked twice");
        assertThat(scene.desk(filed).steps())
                .extracting(step -> step.step())
                .contains(RequestStep.TASK_SENT, RequestStep.TASK_DONE, RequestStep.CLOSED);
        assertThat(people.dump()).doesNotContain("two orders", "looked twice", find.token(), secret);
    }

    @Test
    void nothingIsErasedBeforeTwoHaveAgreedAndTheLetterWaitsForTheLastSystem() {
        scene.connected("Shop", true);
        FiledRequest filed = scene.file("right-2", "erase");
        scene.confirm(filed);
        scene.as(scene.agent(), () -> handling.begin(filed.id()));
        scene.as(scene.agent(), () -> handling.begin(filed.id()));
        assertThat(scene.desk(filed).tasks())
                .as("once, however often it begins")
                .hasSize(2);
        tasks.runDue();
        scene.answer(scene.receiver().only(), Result.DONE, null);
        tasks.runDue();
        assertThatThrownBy(() -> scene.as(
                        scene.agent(),
                        () -> handling.sendTask(
                                filed.id(),
                                scene.task(filed, Kind.ANONYMISE, "Shop").id())))
                .hasMessageContaining("error.request-task-stays");
        scene.as(scene.officer(), () -> deciding.decide(filed.id(), GRANTED, "It is erased."));
        tasks.runDue();
        assertThat(received).as("one person has decided").hasSize(1);
        scene.as(scene.owner(), () -> deciding.approve(filed.id()));
        tasks.runDue();
        Received erasing = received.get(1);
        assertThat(erasing.data().path("action").asText()).isEqualTo("anonymise");
        assertThat(scene.desk(filed).facts().head().state()).isEqualTo(RequestState.AGREED);
        assertThatThrownBy(() -> people.in(scene.tenant(), () -> {
                    replying.takeBack(RequestPeople.access(filed));
                    return null;
                }))
                .hasMessageContaining("error.request-agreed");
        scene.answer(erasing, Result.FAILED, "locked");
        assertThat(scene.desk(filed).facts().isClosed()).isFalse();
        scene.as(scene.agent(), () -> handling.sendTask(filed.id(), erasing.task()));
        tasks.runDue();
        Received again = received.get(2);
        assertThat(again.id())
                .as("it has answered, so this is another question")
                .isNotEqualTo(erasing.id());
        assertThatThrownBy(() -> scene.answer(erasing, Result.DONE, null)).isInstanceOf(MissingException.class);
        scene.answer(again, Result.DONE, null);
        assertThat(scene.desk(filed).facts().isClosed()).isTrue();
        assertThat(scene.desk(filed).facts().ending().outcome()).isEqualTo(RequestOutcome.GRANTED);
    }

    @Test
    void whatCandorHoldsIsErasedWithTheLastSystemsAnswer() {
        byte[] csv = "email\nada@mail.example\n".getBytes(StandardCharsets.UTF_8);
        scene.as(scene.owner(), () -> listing.upload(() -> new ByteArrayInputStream(csv), false));
        FiledRequest earlier = scene.file("inquiry", "earlier");
        people.in(scene.tenant(), () -> {
            replying.takeBack(RequestPeople.access(earlier));
            return null;
        });
        scene.connected("Shop", false);
        scene.connected("Archive", false);
        FiledRequest filed = scene.file("right-2", "erase");
        scene.confirm(filed);
        scene.as(scene.agent(), () -> handling.begin(filed.id()));
        tasks.runDue();
        scene.answer(received.get(0), Result.DONE, null);
        scene.answer(received.get(1), Result.DONE, null);
        scene.as(scene.officer(), () -> deciding.decide(filed.id(), GRANTED, "It is erased."));
        scene.as(scene.owner(), () -> deciding.approve(filed.id()));
        tasks.runDue();
        scene.answer(received.get(2), Result.DONE, null);
        assertThat(isKnown()).as("one system has not answered").isTrue();
        assertThat(scene.desk(filed).facts().isClosed()).isFalse();
        scene.answer(received.get(3), Result.DONE, null);
        assertThat(isKnown()).isFalse();
        assertThat(scene.desk(filed).facts().isClosed()).isTrue();
        assertThat(scene.desk(earlier).content()).as("what was asked before").isNull();
        assertThat(scene.desk(filed).steps())
                .extracting(step -> step.step())
                .contains(RequestStep.HELD_ERASED, RequestStep.CLOSED);
    }

    private boolean isKnown() {
        return caller.call(
                        scene.owner(),
                        scene.tenant().id(),
                        () -> subscribers.find(new EmailAddress("ada@mail.example")))
                .isPresent();
    }
}
