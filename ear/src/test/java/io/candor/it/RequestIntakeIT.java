package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.request.identity.IdentityProving;
import io.candor.ejb.request.identity.RequestAccess;
import io.candor.ejb.request.intake.FiledRequest;
import io.candor.ejb.request.person.RequestReplying;
import io.candor.ejb.request.person.RequestStatusQueries;
import io.candor.ejb.request.person.RequestStatusQueries.Status;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import io.candor.persistence.request.NoSuchRequestException;
import io.candor.persistence.request.handling.RequestOutcome;
import io.candor.persistence.request.identity.IdentityChallenge;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests come in once, are opened by their person alone, and lie sealed in the database. */
@ExtendWith(ArquillianExtension.class)
class RequestIntakeIT {

    private static final String ADA = "ada@mail.example";

    @Inject
    private ConsentPeople tenants;

    @Inject
    private RequestPeople people;

    @Inject
    private RequestStatusQueries requests;

    @Inject
    private IdentityProving identity;

    @Inject
    private RequestReplying replying;

    @Inject
    private ApplicationClock clock;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void datesFollowFromLawAndPromiseAndStayWithTheRequest() {
        clock.moveTo(Instant.parse("2027-01-31T12:00:00Z"));
        TenantRef orchestrate = tenants.tenant("orchestrate");
        Status status = status(orchestrate, people.file(orchestrate, "right-0", ADA, "hello"));
        var answer = status.dues().stream()
                .filter(line -> line.milestone().equals("ANSWER"))
                .findFirst()
                .orElseThrow();
        assertThat(answer.date()).as("one month from 31 January").isEqualTo("28 February 2027");
        assertThat(answer.why()).contains("30 days", "one month", "the earlier");
        assertThat(status.facts().clock().due()).contains(Instant.parse("2027-03-01T00:00:00Z"));
    }

    @Test
    void oneSubmissionMakesOneRequestHoweverOftenItComes() throws Exception {
        TenantRef tenant = tenants.tenant("operno");
        String key = ConsentPeople.token();
        Set<FiledRequest> filed = new HashSet<>();
        var threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<FiledRequest>> clicks = IntStream.range(0, 8)
                    .mapToObj(i -> (Callable<FiledRequest>) () -> people.file(tenant, "right-0", ADA, "twice", key))
                    .toList();
            for (Future<FiledRequest> click : threads.invokeAll(clicks)) {
                filed.add(click.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(filed).hasSize(1);
        assertThat(people.tokens(filed.iterator().next().reference())).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aRequestIsOpenedByItsOwnSecretInItsOwnTenantAlone() {
        TenantRef tenant = tenants.tenant("operno");
        TenantRef other = tenants.tenant("andron");
        FiledRequest mine = people.file(tenant, "right-0", ADA, "mine");
        FiledRequest yours = people.file(tenant, "right-0", "eve@mail.example", "yours");
        assertThat(status(tenant, mine).content().text()).isEqualTo("mine");
        for (RequestAccess wrong : List.of(
                new RequestAccess(mine.reference(), yours.secret()),
                new RequestAccess(mine.reference(), ""),
                new RequestAccess(yours.reference(), mine.secret()))) {
            assertThatThrownBy(() -> people.in(tenant, () -> requests.status(wrong, "en")))
                    .isInstanceOf(NoSuchRequestException.class);
        }
        assertThatThrownBy(() -> people.in(other, () -> requests.status(RequestPeople.access(mine), "en")))
                .isInstanceOf(NoSuchRequestException.class);
    }

    @Test
    void aLinkWorksOnceInItsTimeAndItsTenant() {
        TenantRef tenant = tenants.tenant("operno");
        TenantRef other = tenants.tenant("andron");
        FiledRequest filed = people.file(tenant, "right-0", ADA, "link");
        String token = latest(people.tokens(filed.reference()));
        assertThat(people.in(other, () -> identity.take(token))).isEmpty();
        assertThat(status(tenant, filed).facts().identity().isConfirmed()).isFalse();
        assertThat(people.in(tenant, () -> identity.take(token))).contains(RequestPeople.access(filed));
        assertThat(status(tenant, filed).facts().identity().isConfirmed()).isTrue();
        assertThat(people.in(tenant, () -> identity.take(token))).isEmpty();
    }

    @Test
    void anOldLinkIsNotTaken() {
        TenantRef tenant = tenants.tenant("operno");
        FiledRequest filed = people.file(tenant, "right-0", ADA, "old");
        String token = latest(people.tokens(filed.reference()));
        clock.moveTo(clock.instant().plus(IdentityChallenge.LIFE).plus(Duration.ofSeconds(1)));
        assertThat(people.in(tenant, () -> identity.take(token))).isEmpty();
    }

    @Test
    void aCodeIsTakenOnceAndNotAfterFiveWrongOnes() {
        TenantRef tenant = tenants.tenant("operno");
        FiledRequest filed = people.file(tenant, "right-0", ADA, "code");
        String code = latest(people.codes(filed.reference()));
        for (int i = 0; i < 5; i++) {
            assertThat(takeCode(tenant, filed, "0000 0000x" + i)).isFalse();
        }
        assertThat(takeCode(tenant, filed, code)).as("guessed too often").isFalse();
        people.in(tenant, () -> {
            identity.sendLink(RequestPeople.access(filed));
            return null;
        });
        String fresh = latest(people.codes(filed.reference()));
        assertThat(takeCode(tenant, filed, fresh)).isTrue();
        assertThat(takeCode(tenant, filed, fresh)).as("a second time").isFalse();
    }

    @Test
    void aLinkIsMailedToTheRequestsOwnAddressAlone() {
        TenantRef tenant = tenants.tenant("operno");
        FiledRequest filed = people.file(tenant, "right-0", ADA, "lost");
        int before = people.tokens(filed.reference()).size();
        for (String address : List.of("eve@mail.example", "аda@mail.example", "ada@mail.example.evil.example", "")) {
            sendLink(tenant, filed, address);
        }
        assertThat(people.tokens(filed.reference())).hasSize(before);
        sendLink(tenant, filed, "ADA@mail.example");
        assertThat(people.tokens(filed.reference())).hasSize(before + 1);
        for (int i = 0; i < 10; i++) {
            sendLink(tenant, filed, ADA);
        }
        assertThat(people.tokens(filed.reference())).as("no flood").hasSizeLessThanOrEqualTo(before + 4);
    }

    @Test
    void nothingThatIsWrittenLiesInTheDatabaseInClear() {
        TenantRef tenant = tenants.tenant("operno");
        FiledRequest filed = people.file(tenant, "right-4", "xylophone@mail.example", "quokkaquokka");
        people.in(tenant, () -> {
            replying.write(RequestPeople.access(filed), "wombatwombat");
            return null;
        });
        assertThat(status(tenant, filed).letters())
                .extracting(letter -> letter.text())
                .containsExactly("wombatwombat");
        assertThat(people.dump())
                .contains(filed.reference())
                .doesNotContain("quokkaquokka", "wombatwombat", "xylophone@mail.example", filed.secret());
    }

    @Test
    void aPersonTakesTheRequestBack() {
        TenantRef tenant = tenants.tenant("operno");
        FiledRequest filed = people.file(tenant, "inquiry", ADA, "back");
        people.in(tenant, () -> {
            replying.takeBack(RequestPeople.access(filed));
            return null;
        });
        assertThat(status(tenant, filed).facts().ending().outcome()).isEqualTo(RequestOutcome.WITHDRAWN);
    }

    private Status status(TenantRef tenant, FiledRequest filed) {
        return people.in(tenant, () -> requests.status(RequestPeople.access(filed), "en"));
    }

    private boolean takeCode(TenantRef tenant, FiledRequest filed, String code) {
        return people.in(tenant, () -> identity.takeCode(RequestPeople.access(filed), code));
    }

    private void sendLink(TenantRef tenant, FiledRequest filed, String address) {
        people.in(tenant, () -> {
            identity.sendLink(filed.reference(), address);
            return null;
        });
    }

    private static String latest(List<String> all) {
        return all.get(all.size() - 1);
    }
}
