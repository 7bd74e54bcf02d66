package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.request.handling.RequestHandling;
import io.candor.ejb.request.intake.FiledRequest;
import io.candor.ejb.request.system.DataSystemEditing;
import io.candor.ejb.request.system.DataSystemEditing.Described;
import io.candor.ejb.request.system.DataSystemQueries;
import io.candor.ejb.request.system.TaskAnswering;
import io.candor.ejb.request.system.TaskAnswering.Result;
import io.candor.ejb.request.system.TaskJob;
import io.candor.ejb.request.system.TaskMessages;
import io.candor.ejb.request.system.TaskSending;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.task.TaskEngine;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import io.candor.ejb.webhook.WebhookPosting;
import io.candor.it.Receiver.Received;
import io.candor.it.inside.Caller;
import io.candor.persistence.request.handling.RequestStep;
import io.candor.persistence.request.handling.RequestTask.Kind;
import io.candor.persistence.request.handling.RequestTask.State;
import io.candor.persistence.shared.MissingException;
import io.candor.persistence.tenant.MemberRole;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Messages to the tenant's systems: under which id they come again, what may answer them, and who registers systems. */
@ExtendWith(ArquillianExtension.class)
class TaskMessagesIT {

    @Inject
    private SystemScene scene;

    @Inject
    private ConsentPeople tenants;

    @Inject
    private RequestPeople people;

    @Inject
    private Caller caller;

    @Inject
    private DataSystemEditing editing;

    @Inject
    private DataSystemQueries systems;

    @Inject
    private RequestHandling handling;

    @Inject
    private TaskAnswering answering;

    @Inject
    private TaskSending sending;

    @Inject
    private WebhookPosting posting;

    @Inject
    private TaskEngine tasks;

    @Inject
    private ApplicationClock clock;

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
    void whatDoesNotArriveIsTriedAgainUnderTheSameIdAndGivenUpInTheEnd() {
        scene.connected("Shop", false);
        FiledRequest filed = scene.file("right-0", "all");
        scene.receiver().answers(500);
        scene.as(scene.agent(), () -> handling.begin(filed.id()));
        tasks.runDue();
        assertThat(scene.task(filed, Kind.FIND, "Shop").failure()).isEqualTo("HTTP 500");
        for (int i = 0; i < 12; i++) {
            clock.moveTo(clock.instant().plus(Duration.ofHours(8)));
            tasks.runDue();
        }
        assertThat(scene.task(filed, Kind.FIND, "Shop").state()).isEqualTo(State.FAILED);
        assertThat(received)
                .hasSize(10)
                .extracting(Received::id)
                .containsOnly(received.get(0).id());
        scene.receiver().answers(200);
        scene.as(
                scene.agent(),
                () -> handling.sendTask(filed.id(), received.get(0).task()));
        tasks.runDue();
        assertThat(received.get(10).id())
                .as("it may have come through before")
                .isEqualTo(received.get(0).id());
        assertThat(scene.task(filed, Kind.FIND, "Shop").state()).isEqualTo(State.SENT);
    }

    @Test
    void aNodeThatDiesBehindAMessageSendsItAgainUnderTheSameId() {
        scene.connected("Shop", false);
        FiledRequest filed = scene.file("right-0", "all");
        scene.receiver().answers(500);
        scene.as(scene.agent(), () -> handling.begin(filed.id()));
        tasks.runDue();
        scene.receiver().answers(204);
        people.in(scene.tenant(), () -> {
            TaskMessages.Outgoing message = sending.prepare(
                            new TaskJob(filed.id(), received.get(0).task()))
                    .orElseThrow();
            posting.post(message.url(), message.headers(), message.body());
            return null;
        });
        assertThat(scene.task(filed, Kind.FIND, "Shop").state())
                .as("the system has it, and nobody has noted that")
                .isEqualTo(State.OPEN);
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(5)));
        tasks.runDue();
        assertThat(scene.task(filed, Kind.FIND, "Shop").state()).isEqualTo(State.SENT);
        assertThat(received)
                .hasSize(3)
                .extracting(Received::id)
                .containsOnly(received.get(0).id());
        assertThat(received)
                .extracting(Received::token)
                .containsOnly(received.get(0).token());
    }

    @Test
    void theTokenLetsOneAnswerInAndNothingElse() throws Exception {
        scene.connected("Shop", false);
        FiledRequest filed = scene.file("right-0", "all");
        FiledRequest other = people.file(scene.tenant(), "right-0", "eve@mail.example", "all");
        scene.as(scene.agent(), () -> handling.begin(filed.id()));
        scene.as(scene.agent(), () -> handling.begin(other.id()));
        tasks.runDue();
        Received first = received.get(0);
        Received second = received.get(1);
        String url = first.data().path("answer").path("url").asText();
        String done = "{\"result\":\"done\",\"note\":\"one\"}";
        assertThat(put(url, second.token(), done)).isEqualTo(404);
        assertThat(put(url, "", done)).isEqualTo(404);
        assertThat(put(url.replace("/tasks/", "/tasks/0"), first.token(), done)).isEqualTo(404);
        assertThat(put(url, first.token(), "{\"result\":\"maybe\"}")).isEqualTo(422);
        assertThat(put(url, first.token(), "{\"result\":\"done\",\"note\":\"" + "x".repeat(2001) + "\"}"))
                .isEqualTo(422);
        assertThat(put(url, first.token(), done)).isEqualTo(204);
        assertThat(put(url, first.token(), done)).as("the same once more").isEqualTo(204);
        assertThat(put(url, first.token(), "{\"result\":\"failed\"}")).isEqualTo(409);
        TenantRef stranger = tenants.tenant("andron");
        assertThatThrownBy(() -> people.in(stranger, () -> {
                    answering.answer(second.task(), second.token(), Result.DONE, null);
                    return null;
                }))
                .isInstanceOf(MissingException.class);
        FiledRequest mine =
                scene.desk(filed).tasks().stream().anyMatch(task -> task.id().equals(first.task())) ? filed : other;
        assertThat(scene.desk(mine).steps())
                .filteredOn(step -> step.step() == RequestStep.TASK_DONE)
                .hasSize(1);
    }

    @Test
    void systemsBelongToTheirTenantAndAgentsChangeNone() {
        String secret = scene.connected("Shop", false);
        UUID id = caller.call(scene.owner(), scene.tenant().id(), systems::list)
                .get(0)
                .id();
        assertThat(secret).startsWith("whsec_");
        assertThat(caller.call(scene.owner(), scene.tenant().id(), () -> editing.renewSecret(id)))
                .isNotEqualTo(secret);
        scene.as(scene.owner(), () -> editing.tryOut(id));
        tasks.runDue();
        assertThat(scene.receiver().only().body()).contains("webhook.test");
        assertThat(caller.call(scene.agent(), scene.tenant().id(), () -> systems.get(id))
                        .triedStatus())
                .isEqualTo(204);
        assertThatThrownBy(() -> scene.as(scene.officer(), () -> editing.add(new Described("Shop", "", false))))
                .hasMessageContaining("error.request-system-taken");
        assertThatThrownBy(() -> scene.as(scene.owner(), () -> editing.connect(id, "https://user:word@shop.example/")))
                .hasMessageContaining("error.webhook-url");
        assertThatThrownBy(() -> scene.as(scene.agent(), () -> editing.remove(id)))
                .isInstanceOf(EJBAccessException.class);
        TenantRef other = tenants.tenant("andron");
        String stranger = caller.enrol(other.id(), MemberRole.OWNER);
        List<Runnable> tries = List.of(
                () -> systems.get(id),
                () -> editing.describe(id, new Described("x", "", false)),
                () -> editing.connect(id, "https://shop.example/"),
                () -> editing.disconnect(id),
                () -> editing.renewSecret(id),
                () -> editing.tryOut(id),
                () -> editing.remove(id));
        for (Runnable attempt : tries) {
            assertThatThrownBy(() -> caller.run(stranger, other.id(), attempt)).isInstanceOf(MissingException.class);
        }
        assertThat(caller.call(stranger, other.id(), systems::list)).isEmpty();
        FiledRequest filed = scene.file("right-0", "all");
        scene.as(scene.owner(), () -> editing.disconnect(id));
        scene.as(scene.agent(), () -> handling.begin(filed.id()));
        scene.as(scene.owner(), () -> editing.remove(id));
        tasks.runDue();
        assertThat(received).as("nothing is sent to what has no address").hasSize(1);
        assertThat(scene.desk(filed).tasks()).allMatch(task -> task.state() == State.OPEN && !task.connected());
    }

    private static int put(String url, String token, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
