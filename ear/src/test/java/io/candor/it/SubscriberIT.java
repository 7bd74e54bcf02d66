package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.InTenant;
import io.candor.ejb.subscriber.AccountListing;
import io.candor.ejb.subscriber.AccountListing.Outcome;
import io.candor.ejb.subscriber.AddressVault;
import io.candor.ejb.subscriber.SubscriberQueries;
import io.candor.ejb.subscriber.SubscriberQueries.Row;
import io.candor.ejb.subscriber.Subscribing;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import io.candor.it.inside.Caller;
import io.candor.it.inside.Storage;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.shared.MissingException;
import io.candor.persistence.subscriber.NoticeTopic;
import io.candor.persistence.subscriber.Subscriber.Standing;
import io.candor.persistence.tenant.MemberRole;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Those who are told about changes: how they come, what they may change, how they go, and what nobody else sees of them. */
@ExtendWith(ArquillianExtension.class)
class SubscriberIT {

    private static final EmailAddress ADA = new EmailAddress("ada@example.org");
    private static final Set<NoticeTopic> POLICY = Set.of(NoticeTopic.POLICY);

    @Inject
    private ConsentPeople people;

    @Inject
    private Caller caller;

    @Inject
    private InTenant inTenant;

    @Inject
    private Subscribing subscribing;

    @Inject
    private AddressVault vault;

    @Inject
    private AccountListing listing;

    @Inject
    private SubscriberQueries queries;

    @Inject
    private Storage storage;

    @Inject
    private ApplicationClock clock;

    private TenantRef tenant;
    private String owner;

    @BeforeEach
    void newTenant() {
        tenant = people.tenant("operno");
        owner = caller.enrol(tenant.id(), MemberRole.OWNER);
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void oneClickOfAMailProviderLeavesAndChangesNothingOfWhatIsPromised() throws IOException, InterruptedException {
        upload(tenant, "email\nada@example.org\n", true);
        String manage = confirmed(tenant);
        URI link = URI.create(ConsentCalls.platform() + "/c/" + tenant.slug() + "/notices/leave/" + manage);
        HttpResponse<String> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(
                        HttpRequest.newBuilder(link)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        Row ada = found(tenant).orElseThrow();
        assertThat(ada.standing()).isEqualTo(Standing.LEFT);
        assertThat(ada.account()).isTrue();
        assertThat(inTenant.call(tenant.id(), () -> subscribing.choice(manage)).subscribed())
                .isFalse();
    }

    @Test
    void readingALinkChangesNothing() throws IOException, InterruptedException {
        ask(tenant);
        String token = confirmToken(tenant);
        for (String step : new String[] {"confirm/" + token, "leave/" + manageToken(tenant)}) {
            URI link = URI.create(ConsentCalls.platform() + "/c/" + tenant.slug() + "/notices/" + step);
            assertThat(HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(link).build(), HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(found(tenant).orElseThrow().standing()).isEqualTo(Standing.ASKED);
    }

    @Test
    void somebodyInBothListsIsOnePerson() {
        confirmed(tenant);
        Outcome outcome = upload(tenant, "email,language\nADA@example.org,en\ngrace@example.org,en\n", true);
        assertThat(outcome.isTaken()).isTrue();
        SubscriberQueries.Figures figures = caller.call(owner, tenant.id(), queries::figures);
        assertThat(figures.people()).isEqualTo(2);
        assertThat(figures.both()).isEqualTo(1);
        assertThat(found(tenant).orElseThrow().topics()).isEqualTo(POLICY);
    }

    @Test
    void aListIsTakenAsAWholeOrNotAtAll() {
        upload(tenant, "email\nada@example.org\n", true);
        Outcome refused = upload(tenant, "email\ngrace@example.org\nnobody\n", true);
        assertThat(refused.isTaken()).isFalse();
        assertThat(caller.call(owner, tenant.id(), queries::figures).accounts()).isEqualTo(1);
        Outcome whole = upload(tenant, "email\ngrace@example.org\n", true);
        assertThat(whole.ended()).isEqualTo(1);
        assertThat(found(tenant).orElseThrow().account()).isFalse();
        upload(tenant, "email\nada@example.org\n", false);
        assertThat(caller.call(owner, tenant.id(), queries::figures).accounts()).isEqualTo(2);
    }

    @Test
    void addressesAreNowhereInTheDatabase() {
        upload(tenant, "email\ngrace.hopper@navy.example\n", true);
        String rows = storage.sql(connection -> {
            var text = new StringBuilder();
            try (var statement = connection.createStatement();
                    var result = statement.executeQuery("select address, address_hash from subscriber")) {
                while (result.next()) {
                    text.append(new String(result.getBytes(1), StandardCharsets.ISO_8859_1));
                    text.append(new String(result.getBytes(2), StandardCharsets.ISO_8859_1));
                }
            }
            return text.toString();
        });
        assertThat(rows).isNotEmpty().doesNotContain("hopper", "navy");
    }

    @Test
    void anotherTenantKnowsNobodyOfIt() {
        TenantRef other = people.tenant("andron");
        String stranger = caller.enrol(other.id(), MemberRole.OWNER);
        String manage = confirmed(tenant);
        assertThatThrownBy(() -> inTenant.call(other.id(), () -> subscribing.choice(manage)))
                .isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> caller.run(stranger, other.id(), () -> subscribing.leave(manage)))
                .isInstanceOf(MissingException.class);
        assertThat(caller.call(stranger, other.id(), queries::figures).people()).isZero();
        assertThat(caller.call(stranger, other.id(), () -> queries.find(ADA))).isEmpty();
        UUID ada = found(tenant).orElseThrow().id();
        assertThatThrownBy(() -> caller.run(stranger, other.id(), () -> listing.erase(ada)))
                .isInstanceOf(MissingException.class);
        caller.call(stranger, other.id(), () -> listing.upload(source("email\nzoe@example.org\n"), true));
        assertThat(found(tenant).orElseThrow().standing()).isEqualTo(Standing.CONFIRMED);
    }

    @Test
    void readersSeeFiguresAndNoAddresses() {
        String auditor = caller.enrol(tenant.id(), MemberRole.AUDITOR);
        assertThat(caller.call(auditor, tenant.id(), queries::figures).people()).isZero();
        assertThatThrownBy(() -> caller.call(auditor, tenant.id(), () -> queries.find(ADA)))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() ->
                        caller.call(auditor, tenant.id(), () -> listing.upload(source("email\na@example.org\n"), true)))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void aLinkToConfirmEndsAfterSevenDays() {
        ask(tenant);
        String token = confirmToken(tenant);
        clock.moveTo(clock.instant().plus(Duration.ofDays(8)));
        assertThat(inTenant.call(tenant.id(), () -> subscribing.confirm(token))).isEmpty();
    }

    private void ask(TenantRef at) {
        inTenant.call(at.id(), () -> {
            subscribing.ask(ADA, "en", POLICY);
            return null;
        });
    }

    private String confirmed(TenantRef at) {
        ask(at);
        String token = confirmToken(at);
        return inTenant.call(at.id(), () -> subscribing.confirm(token)).orElseThrow();
    }

    private String confirmToken(TenantRef at) {
        var id = found(at).orElseThrow().id();
        return inTenant.call(at.id(), () -> vault.token(id, AddressVault.Purpose.CONFIRM, 1));
    }

    private String manageToken(TenantRef at) {
        var id = found(at).orElseThrow().id();
        return inTenant.call(at.id(), () -> vault.token(id, AddressVault.Purpose.MANAGE, 0));
    }

    private Optional<Row> found(TenantRef at) {
        return caller.call(owner, at.id(), () -> queries.find(ADA));
    }

    private Outcome upload(TenantRef at, String csv, boolean whole) {
        return caller.call(owner, at.id(), () -> listing.upload(source(csv), whole));
    }

    private static AccountListing.Source source(String csv) {
        return () -> new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    }
}
