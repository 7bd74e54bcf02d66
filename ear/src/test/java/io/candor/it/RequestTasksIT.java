package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.candor.ejb.request.handling.RequestDeciding;
import io.candor.ejb.request.handling.RequestDeskQueries;
import io.candor.ejb.request.handling.RequestDeskQueries.Desk;
import io.candor.ejb.request.handling.RequestDeskQueries.TaskRow;
import io.candor.ejb.request.handling.RequestHandling;
import io.candor.ejb.request.identity.IdentityProving;
import io.candor.ejb.request.intake.FiledRequest;
import io.candor.ejb.request.person.RequestReplying;
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
import io.candor.it.inside.Caller;
import io.candor.persistence.request.RequestState;
import io.candor.persistence.request.handling.RequestDecision;
import io.candor.persistence.request.handling.RequestOutcome;
import io.candor.persistence.request.handling.RequestStep;
import io.candor.persistence.request.handling.RequestTask.Kind;
import io.candor.persistence.request.handling.RequestTask.State;
import io.candor.persistence.shared.MissingException;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenant.MemberRole;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What has to be done in the tenant's systems: which tasks there are, when their messages leave, and what systems may answer. */
@ExtendWith(ArquillianExtension.class)
class RequestTasksIT {

    private static final RequestDecision GRANTED = new RequestDecision(RequestOutcome.GRANTED, null);

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
    private RequestDeskQueries desks;

    @Inject
    private RequestDeciding deciding;

    @Inject
    private RequestReplying replying;

    @Inject
    private IdentityProving identity;

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

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile int status = 204;
    private HttpServer server;
    private TenantRef tenant;
    private String owner;
    private String officer;
    private String agent;

    private record Received(String id, String body, Map<String, List<String>> headers) {

        JsonNode data() {
            try {
                return new ObjectMapper().readTree(body).path("data");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        UUID task() {
            return UUID.fromString(data().path("task").asText());
        }

        String token() {
            return data().path("answer").path("token").asText();
        }
    }

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
        tenant = tenants.tenant("operno");
        owner = caller.enrol(tenant.id(), MemberRole.OWNER);
        officer = caller.enrol(tenant.id(), MemberRole.PRIVACY_OFFICER);
        agent = caller.enrol(tenant.id(), MemberRole.AGENT);
    }

    @AfterEach
    void stop() {
        server.stop(0);
        clock.reset();
    }

    @Test
    void aSystemIsAskedStepByStepAndNothingIsHandedOutBeforeItIsKnownWhoAsks() throws Exception {
        String secret = connected("Shop", false);
        add("Archive", true);
        FiledRequest filed = people.file(tenant, "right-0", "ada@mail.example", "all of it");
        as(agent, () -> handling.assign(filed.id(), agent));
        assertThat(desk(filed).tasks())
                .extracting(task -> task.kind() + " " + task.place())
                .containsExactlyInAnyOrder("FIND Archive", "EXPORT Archive", "FIND Shop", "EXPORT Shop");
        tasks.runDue();
        Received find = only();
        new Webhook(secret).verify(find.body(), find.headers());
        assertThat(find.data().path("action").asText()).isEqualTo("find");
        assertThat(find.data().path("person").path("email").asText()).isEqualTo("ada@mail.example");
        assertThat(find.data().path("reference").asText()).isEqualTo(filed.reference());
        assertThat(find.body()).doesNotContain("all of it");
        assertThat(task(filed, Kind.FIND, "Shop").state()).isEqualTo(State.SENT);
        answer(find, Result.DONE, "two orders");
        tasks.runDue();
        assertThat(received).as("nobody knows yet who asks").hasSize(1);
        confirm(filed);
        tasks.runDue();
        assertThat(received).hasSize(2);
        assertThat(received.get(1).data().path("action").asText()).isEqualTo("export");
        assertThatThrownBy(() -> as(officer, () -> deciding.decide(filed.id(), GRANTED, "Here it is.")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.arguments()[0].toString()).contains("Shop", "Archive"));
        answer(received.get(1), Result.DONE, null);
        for (TaskRow task : desk(filed).tasks()) {
            if (task.state().isPending()) {
                as(agent, () -> handling.finishTask(filed.id(), task.id(), State.NOT_FOUND, "looked twice"));
                break;
            }
        }
        assertThat(desk(filed).tasks())
                .as("where nothing is found, nothing has to be exported")
                .noneMatch(task -> task.state().isPending());
        as(officer, () -> deciding.decide(filed.id(), GRANTED, "Here it is."));
        assertThat(desk(filed).tasks()).extracting(TaskRow::note).contains("two orders", "looked twice");
        assertThat(desk(filed).steps())
                .extracting(step -> step.step())
                .contains(RequestStep.TASK_SENT, RequestStep.TASK_DONE, RequestStep.CLOSED);
        assertThat(people.dump()).doesNotContain("two orders", "looked twice", find.token(), secret);
    }

    @Test
    void nothingIsErasedBeforeTwoHaveAgreedAndTheLetterWaitsForTheLastSystem() {
        connected("Shop", true);
        FiledRequest filed = people.file(tenant, "right-2", "ada@mail.example", "erase");
        confirm(filed);
        as(agent, () -> handling.begin(filed.id()));
        as(agent, () -> handling.begin(filed.id()));
        assertThat(desk(filed).tasks()).as("once, however often it begins").hasSize(2);
        tasks.runDue();
        answer(only(), Result.DONE, null);
        tasks.runDue();
        assertThatThrownBy(() -> as(
                        agent,
                        () -> handling.sendTask(
                                filed.id(), task(filed, Kind.ANONYMISE, "Shop").id())))
                .hasMessageContaining("error.request-task-stays");
        as(officer, () -> deciding.decide(filed.id(), GRANTED, "It is erased."));
        tasks.runDue();
        assertThat(received).as("one person has decided").hasSize(1);
        as(owner, () -> deciding.approve(filed.id()));
        tasks.runDue();
        Received erasing = received.get(1);
        assertThat(erasing.data().path("action").asText()).isEqualTo("anonymise");
        assertThat(desk(filed).facts().head().state()).isEqualTo(RequestState.AGREED);
        assertThatThrownBy(() -> people.in(tenant, () -> {
                    replying.takeBack(RequestPeople.access(filed));
                    return null;
                }))
                .hasMessageContaining("error.request-agreed");
        answer(erasing, Result.FAILED, "locked");
        assertThat(desk(filed).facts().isClosed()).isFalse();
        as(agent, () -> handling.sendTask(filed.id(), erasing.task()));
        tasks.runDue();
        Received again = received.get(2);
        assertThat(again.id())
                .as("it has answered, so this is another question")
                .isNotEqualTo(erasing.id());
        assertThatThrownBy(() -> answer(erasing, Result.DONE, null)).isInstanceOf(MissingException.class);
        answer(again, Result.DONE, null);
        assertThat(desk(filed).facts().isClosed()).isTrue();
        assertThat(desk(filed).facts().ending().outcome()).isEqualTo(RequestOutcome.GRANTED);
    }

    @Test
    void whatDoesNotArriveIsTriedAgainUnderTheSameIdAndGivenUpInTheEnd() {
        connected("Shop", false);
        FiledRequest filed = people.file(tenant, "right-0", "ada@mail.example", "all");
        status = 500;
        as(agent, () -> handling.begin(filed.id()));
        tasks.runDue();
        assertThat(task(filed, Kind.FIND, "Shop").failure()).isEqualTo("HTTP 500");
        for (int i = 0; i < 12; i++) {
            clock.moveTo(clock.instant().plus(Duration.ofHours(8)));
            tasks.runDue();
        }
        assertThat(task(filed, Kind.FIND, "Shop").state()).isEqualTo(State.FAILED);
        assertThat(received)
                .hasSize(10)
                .extracting(Received::id)
                .containsOnly(received.get(0).id());
        status = 200;
        as(agent, () -> handling.sendTask(filed.id(), received.get(0).task()));
        tasks.runDue();
        assertThat(received.get(10).id())
                .as("it may have come through before")
                .isEqualTo(received.get(0).id());
        assertThat(task(filed, Kind.FIND, "Shop").state()).isEqualTo(State.SENT);
    }

    @Test
    void aNodeThatDiesBehindAMessageSendsItAgainUnderTheSameId() {
        connected("Shop", false);
        FiledRequest filed = people.file(tenant, "right-0", "ada@mail.example", "all");
        status = 500;
        as(agent, () -> handling.begin(filed.id()));
        tasks.runDue();
        status = 204;
        people.in(tenant, () -> {
            TaskMessages.Outgoing message = sending.prepare(
                            new TaskJob(filed.id(), received.get(0).task()))
                    .orElseThrow();
            posting.post(message.url(), message.headers(), message.body());
            return null;
        });
        assertThat(task(filed, Kind.FIND, "Shop").state())
                .as("the system has it, and nobody has noted that")
                .isEqualTo(State.OPEN);
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(5)));
        tasks.runDue();
        assertThat(task(filed, Kind.FIND, "Shop").state()).isEqualTo(State.SENT);
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
        connected("Shop", false);
        FiledRequest filed = people.file(tenant, "right-0", "ada@mail.example", "all");
        FiledRequest other = people.file(tenant, "right-0", "eve@mail.example", "all");
        as(agent, () -> handling.begin(filed.id()));
        as(agent, () -> handling.begin(other.id()));
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
                desk(filed).tasks().stream().anyMatch(task -> task.id().equals(first.task())) ? filed : other;
        assertThat(desk(mine).steps())
                .filteredOn(step -> step.step() == RequestStep.TASK_DONE)
                .hasSize(1);
    }

    @Test
    void systemsBelongToTheirTenantAndAgentsChangeNone() {
        String secret = connected("Shop", false);
        UUID id = caller.call(owner, tenant.id(), systems::list).get(0).id();
        assertThat(secret).startsWith("whsec_");
        assertThat(caller.call(owner, tenant.id(), () -> editing.renewSecret(id)))
                .isNotEqualTo(secret);
        as(owner, () -> editing.tryOut(id));
        tasks.runDue();
        assertThat(only().body()).contains("webhook.test");
        assertThat(caller.call(agent, tenant.id(), () -> systems.get(id)).triedStatus())
                .isEqualTo(204);
        assertThatThrownBy(() -> as(officer, () -> editing.add(new Described("Shop", "", false))))
                .hasMessageContaining("error.request-system-taken");
        assertThatThrownBy(() -> as(owner, () -> editing.connect(id, "https://user:word@shop.example/")))
                .hasMessageContaining("error.webhook-url");
        assertThatThrownBy(() -> as(agent, () -> editing.remove(id))).isInstanceOf(EJBAccessException.class);
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
        FiledRequest filed = people.file(tenant, "right-0", "ada@mail.example", "all");
        as(owner, () -> editing.disconnect(id));
        as(agent, () -> handling.begin(filed.id()));
        as(owner, () -> editing.remove(id));
        tasks.runDue();
        assertThat(received).as("nothing is sent to what has no address").hasSize(1);
        assertThat(desk(filed).tasks()).allMatch(task -> task.state() == State.OPEN && !task.connected());
    }

    private UUID add(String name, boolean anonymising) {
        return caller.call(owner, tenant.id(), () -> editing.add(new Described(name, "orders", anonymising)));
    }

    private String connected(String name, boolean anonymising) {
        UUID id = add(name, anonymising);
        String url = "http://localhost:" + server.getAddress().getPort() + "/tasks";
        return caller.call(owner, tenant.id(), () -> editing.connect(id, url));
    }

    private void as(String member, Runnable work) {
        caller.run(member, tenant.id(), work);
    }

    private Desk desk(FiledRequest filed) {
        return caller.call(agent, tenant.id(), () -> desks.desk(filed.id(), "en"));
    }

    private TaskRow task(FiledRequest filed, Kind kind, String place) {
        return desk(filed).tasks().stream()
                .filter(task -> task.kind() == kind && task.place().equals(place))
                .findFirst()
                .orElseThrow();
    }

    private void answer(Received message, Result result, String note) {
        people.in(tenant, () -> {
            answering.answer(message.task(), message.token(), result, note);
            return null;
        });
    }

    private void confirm(FiledRequest filed) {
        List<String> waiting = people.tokens(filed.reference());
        assertThat(people.in(tenant, () -> identity.take(waiting.get(waiting.size() - 1))))
                .isPresent();
    }

    private Received only() {
        assertThat(received).hasSize(1);
        return received.get(0);
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

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Received(
                exchange.getRequestHeaders().getFirst("webhook-id"), body, Map.copyOf(exchange.getRequestHeaders())));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
