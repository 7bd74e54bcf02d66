package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import io.candor.ejb.consent.InventoryEditing;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.task.TaskEngine;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import io.candor.ejb.webhook.WebhookEditing;
import io.candor.ejb.webhook.WebhookQueries;
import io.candor.ejb.webhook.WebhookQueries.DeliveryRow;
import io.candor.it.Receiver.Received;
import io.candor.it.inside.Caller;
import io.candor.persistence.consent.StorageCategory;
import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.shared.MissingException;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenant.MemberRole;
import io.candor.persistence.webhook.WebhookDelivery;
import io.candor.persistence.webhook.WebhookEvent;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Webhooks against a server that takes, refuses and redirects. */
@ExtendWith(ArquillianExtension.class)
class WebhookIT {

    @Inject
    private ConsentPeople people;

    @Inject
    private Caller caller;

    @Inject
    private WebhookEditing editing;

    @Inject
    private WebhookQueries webhooks;

    @Inject
    private InventoryEditing inventory;

    @Inject
    private TaskEngine tasks;

    @Inject
    private ApplicationClock clock;

    private Receiver receiver;
    private List<Received> received;
    private TenantRef tenant;
    private String owner;

    @BeforeEach
    void listen() {
        receiver = new Receiver();
        received = receiver.all();
        tenant = people.tenant("workflowops");
        owner = caller.enrol(tenant.id(), MemberRole.OWNER);
    }

    @AfterEach
    void stop() {
        receiver.close();
        clock.reset();
    }

    @Test
    void aChangeIsToldWithASignatureThatTheLibraryTakes() throws Exception {
        WebhookEditing.Added added = add(WebhookEvent.CONSENT_NOTICE_CHANGED);
        changeTheBanner("social");
        tasks.runDue();
        assertThat(received).hasSize(1);
        Received message = received.get(0);
        new Webhook(added.secret()).verify(message.body(), message.headers());
        JsonNode said = new ObjectMapper().readTree(message.body());
        assertThat(said.path("type").asText()).isEqualTo("consent.notice_changed");
        assertThat(said.path("tenant").asText()).isEqualTo(tenant.id().toString());
        assertThat(said.path("data").path("notice").asInt()).isEqualTo(2);
        DeliveryRow delivery = only(added.id());
        assertThat(delivery.state()).isEqualTo(WebhookDelivery.State.ARRIVED);
        assertThat(delivery.status()).isEqualTo(204);
        assertThat(message.headers().get("Webhook-id")).containsExactly(delivery.messageId());
    }

    @Test
    void nobodyIsToldOfWhatTheyHaveNotAskedFor() {
        add(WebhookEvent.POLICY_SCHEDULED);
        changeTheBanner("social");
        tasks.runDue();
        assertThat(received).isEmpty();
    }

    @Test
    void whatDoesNotArriveIsTriedAgainUnderTheSameId() {
        WebhookEditing.Added added = add(WebhookEvent.CONSENT_NOTICE_CHANGED);
        receiver.answers(500);
        changeTheBanner("social");
        tasks.runDue();
        assertThat(only(added.id()).state()).isEqualTo(WebhookDelivery.State.WAITING);
        assertThat(only(added.id()).answer()).contains("nothing here");
        receiver.answers(200);
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(1)));
        tasks.runDue();
        assertThat(only(added.id()).state()).isEqualTo(WebhookDelivery.State.ARRIVED);
        assertThat(only(added.id()).attempts()).isEqualTo(2);
        assertThat(received)
                .extracting(message -> message.headers().get("Webhook-id"))
                .containsOnly(List.of(only(added.id()).messageId()));
    }

    @Test
    void aRedirectIsNotFollowed() {
        WebhookEditing.Added added = add(WebhookEvent.CONSENT_NOTICE_CHANGED);
        receiver.answers(302);
        caller.run(owner, tenant.id(), () -> editing.test(added.id()));
        tasks.runDue();
        assertThat(received).extracting(Received::path).containsOnly("/hooks");
        assertThat(only(added.id()).status()).isEqualTo(302);
        assertThat(only(added.id()).state()).isEqualTo(WebhookDelivery.State.WAITING);
    }

    @Test
    void afterARenewalBothSecretsSignForADay() throws Exception {
        WebhookEditing.Added added = add(WebhookEvent.CONSENT_NOTICE_CHANGED);
        String next = caller.call(owner, tenant.id(), () -> editing.renewSecret(added.id()));
        assertThat(next).startsWith("whsec_").isNotEqualTo(added.secret());
        caller.run(owner, tenant.id(), () -> editing.test(added.id()));
        tasks.runDue();
        Received first = received.get(0);
        new Webhook(added.secret()).verify(first.body(), first.headers());
        new Webhook(next).verify(first.body(), first.headers());
        clock.moveTo(clock.instant().plus(Duration.ofHours(25)));
        caller.run(owner, tenant.id(), () -> editing.test(added.id()));
        tasks.runDue();
        assertThat(received.get(1).headers().get("Webhook-signature").get(0)).doesNotContain(" ");
    }

    @Test
    void anAddressThatFailsForDaysIsToldNothingMoreUntilItIsOpened() {
        WebhookEditing.Added added = add(WebhookEvent.CONSENT_NOTICE_CHANGED);
        receiver.answers(503);
        caller.run(owner, tenant.id(), () -> editing.test(added.id()));
        tasks.runDue();
        clock.moveTo(clock.instant().plus(Duration.ofDays(6)));
        tasks.runDue();
        assertThat(caller.call(owner, tenant.id(), () -> webhooks.get(added.id()))
                        .state())
                .isEqualTo(WebhookQueries.State.DISABLED);
        int before = received.size();
        changeTheBanner("social");
        tasks.runDue();
        assertThat(received).hasSize(before);
        caller.run(owner, tenant.id(), () -> editing.open(added.id()));
        receiver.answers(200);
        changeTheBanner("videos");
        tasks.runDue();
        assertThat(received).hasSizeGreaterThan(before);
    }

    @Test
    void ownersAloneChangeWebhooksAndOthersSeeNoneOfAnotherTenant() {
        WebhookEditing.Added added = add(WebhookEvent.POLICY_SCHEDULED);
        caller.run(owner, tenant.id(), () -> editing.test(added.id()));
        DeliveryRow delivery = only(added.id());
        String officer = caller.enrol(tenant.id(), MemberRole.PRIVACY_OFFICER);
        assertThatThrownBy(() -> caller.run(officer, tenant.id(), () -> editing.remove(added.id())))
                .isInstanceOf(EJBAccessException.class);
        TenantRef other = people.tenant("andron");
        String stranger = caller.enrol(other.id(), MemberRole.OWNER);
        for (Runnable attempt : List.<Runnable>of(
                () -> webhooks.get(added.id()),
                () -> webhooks.delivery(delivery.id()),
                () -> editing.remove(added.id()),
                () -> editing.renewSecret(added.id()),
                () -> editing.test(added.id()),
                () -> editing.open(added.id()),
                () -> editing.replay(delivery.id()))) {
            assertThatThrownBy(() -> caller.run(stranger, other.id(), attempt)).isInstanceOf(MissingException.class);
        }
        assertThat(caller.call(stranger, other.id(), webhooks::list)).isEmpty();
        assertThat(caller.call(stranger, other.id(), () -> webhooks.deliveries(added.id(), 10)))
                .isEmpty();
    }

    @Test
    void addressesThatAreNoneForWebhooksAreRefused() {
        for (String url : List.of(
                "",
                "ftp://a.example",
                "javascript:alert(1)",
                "https://",
                "https://u:p@a.example/",
                "a.example",
                "https://a.example/#x")) {
            assertThatThrownBy(() -> caller.call(
                            owner, tenant.id(), () -> editing.add(url, Set.of(WebhookEvent.POLICY_SCHEDULED))))
                    .as(url)
                    .isInstanceOf(RefusedException.class);
        }
        assertThatThrownBy(() -> caller.call(owner, tenant.id(), () -> editing.add("https://a.example", Set.of())))
                .isInstanceOf(RefusedException.class);
    }

    private WebhookEditing.Added add(WebhookEvent event) {
        return caller.call(owner, tenant.id(), () -> editing.add(receiver.url("/hooks"), Set.of(event)));
    }

    private void changeTheBanner(String category) {
        caller.run(
                owner,
                tenant.id(),
                () -> inventory.addCategory(
                        category,
                        new StorageCategory.Profile(
                                LocalizedText.of("en", "Category " + category), null, false, List.of())));
    }

    private DeliveryRow only(UUID endpoint) {
        return caller.call(owner, tenant.id(), () -> webhooks.deliveries(endpoint, 10))
                .get(0);
    }
}
