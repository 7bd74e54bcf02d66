package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.consent.intake.ConsentAnswer;
import io.candor.ejb.consent.ledger.ConsentLedgerQueries;
import io.candor.ejb.request.end.RequestPurgeTask;
import io.candor.ejb.request.end.RequestPurging;
import io.candor.ejb.request.file.RequestFileEnding;
import io.candor.ejb.request.file.RequestFileFetching;
import io.candor.ejb.request.file.RequestFileFetching.Fetched;
import io.candor.ejb.request.file.RequestFileQueries;
import io.candor.ejb.request.file.RequestFileQueries.FileLine;
import io.candor.ejb.request.handling.RequestDeciding;
import io.candor.ejb.request.handling.RequestDeskQueries;
import io.candor.ejb.request.held.RequestExportTask;
import io.candor.ejb.request.identity.IdentityProving;
import io.candor.ejb.request.intake.FiledRequest;
import io.candor.ejb.request.person.RequestReplying;
import io.candor.ejb.request.person.RequestStatusQueries;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.subscriber.AccountListing;
import io.candor.ejb.subscriber.SubscriberQueries;
import io.candor.ejb.task.TaskEngine;
import io.candor.ejb.task.TaskRun;
import io.candor.ejb.task.TaskScheduling;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import io.candor.it.inside.Caller;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.request.NoSuchRequestException;
import io.candor.persistence.request.file.RequestFile;
import io.candor.persistence.request.handling.RefusalGround;
import io.candor.persistence.request.handling.RequestDecision;
import io.candor.persistence.request.handling.RequestOutcome;
import io.candor.persistence.request.handling.RequestStep;
import io.candor.persistence.tenant.MemberRole;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What Candor itself holds about a person: collected for nobody else, erased when that is granted, and destroyed in time. */
@ExtendWith(ArquillianExtension.class)
class RequestHeldIT {

    private static final String ADA = "ada@mail.example";
    private static final RequestDecision GRANTED = new RequestDecision(RequestOutcome.GRANTED, null);
    private static final String ACCESS = "right-0";
    private static final String ERASURE = "right-2";

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
    private RequestStatusQueries requests;

    @Inject
    private RequestReplying replying;

    @Inject
    private IdentityProving identity;

    @Inject
    private RequestExportTask export;

    @Inject
    private RequestFileQueries files;

    @Inject
    private RequestFileFetching fetching;

    @Inject
    private RequestFileEnding ending;

    @Inject
    private RequestPurging purging;

    @Inject
    private AccountListing listing;

    @Inject
    private SubscriberQueries subscribers;

    @Inject
    private ConsentLedgerQueries ledger;

    @Inject
    private TaskEngine engine;

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
        tenant = consents.tenant("operno");
        owner = caller.enrol(tenant.id(), MemberRole.OWNER);
        officer = caller.enrol(tenant.id(), MemberRole.PRIVACY_OFFICER);
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void whoAsksForTheirDataGetsAllOfItAndNobodyElses() throws IOException {
        String subject = ConsentPeople.token();
        consents.hand(tenant, consents.choice(tenant, ConsentPeople.token(), subject, true))
                .join();
        account(tenant, ADA);
        account(tenant, "eve@mail.example");
        people.file(tenant, "inquiry", "eve@mail.example", "evewords");
        FiledRequest filed = people.fileWith(tenant, ACCESS, ADA, "=adawords", subject);
        people.in(tenant, () -> {
            replying.write(RequestPeople.access(filed), "=wombatwombat");
            return null;
        });
        collect(filed);
        List<FileLine> lines = lines(filed);
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.collected()).isTrue();
            assertThat(line.left()).isEqualTo(RequestFile.MOST_DOWNLOADS);
        });
        Map<String, String> archive = archive(filed, lines.get(0));
        assertThat(archive.get("data.json")).contains(ADA, "=wombatwombat", filed.reference(), "given");
        assertThat(archive.get("messages.csv")).contains("'=wombatwombat");
        assertThat(archive.get("consents.csv").lines()).hasSize(2);
        assertThat(archive.get("subscriptions.csv").lines()).hasSize(2);
        assertThat(String.join("", archive.values())).doesNotContain("eve@mail.example", "evewords");
        assertThat(people.dump()).doesNotContain("wombatwombat", "adawords");
    }

    @Test
    void aCollectionIsForItsConfirmedPersonAlone() {
        FiledRequest filed = people.file(tenant, ACCESS, ADA, "words");
        FiledRequest other = people.file(tenant, ACCESS, "eve@mail.example", "words");
        collect(filed);
        FileLine line = lines(filed).get(0);
        TenantRef elsewhere = consents.tenant("andron");
        assertThatThrownBy(() -> people.in(elsewhere, () -> fetching.fetch(RequestPeople.access(filed), line.id())))
                .isInstanceOf(NoSuchRequestException.class);
        assertThatThrownBy(() -> people.in(tenant, () -> fetching.fetch(RequestPeople.access(other), line.id())))
                .hasMessageContaining("error.no-such-request-file");
        assertThat(lines(other)).isEmpty();
    }

    @Test
    void aCollectionIsFetchedFiveTimesAndNotAfterTwoWeeks() {
        FiledRequest filed = people.file(tenant, ACCESS, ADA, "words");
        collect(filed);
        FileLine line = lines(filed).get(0);
        for (int i = 0; i < RequestFile.MOST_DOWNLOADS; i++) {
            fetch(filed, line);
        }
        assertThatThrownBy(() -> fetch(filed, line)).hasMessageContaining("error.request-file-over");
        FiledRequest second = people.file(tenant, ACCESS, ADA, "more");
        collect(second);
        FileLine late = lines(second).get(0);
        clock.moveTo(clock.instant().plus(RequestFile.LIFE));
        assertThat(lines(second)).isEmpty();
        assertThatThrownBy(() -> fetch(second, late))
                .as("over, or deleted by the task already")
                .hasMessageMatching("(?s).*error\\.(request-file-over|no-such-request-file).*");
        end(late);
        assertThatThrownBy(() -> fetch(second, late)).hasMessageContaining("error.no-such-request-file");
    }

    @Test
    void aCollectionIsMadeOnceHoweverOftenTheTaskRuns() {
        FiledRequest filed = people.file(tenant, ACCESS, ADA, "words");
        collect(filed);
        collectAgain(filed);
        assertThat(lines(filed)).hasSize(1);
    }

    @Test
    void anErasureForgetsThePersonAndKeepsTheProofs() {
        String subject = ConsentPeople.token();
        ConsentAnswer answer = consents.hand(tenant, consents.choice(tenant, ConsentPeople.token(), subject, true))
                .join();
        assertThat(answer).isNotNull();
        account(tenant, ADA);
        FiledRequest earlier = people.file(tenant, "inquiry", ADA, "earlier");
        people.in(tenant, () -> {
            replying.takeBack(RequestPeople.access(earlier));
            return null;
        });
        FiledRequest open = people.file(tenant, "inquiry", ADA, "open");
        FiledRequest filed = people.fileWith(tenant, ERASURE, ADA, "erase", subject);
        confirm(filed);
        as(officer, () -> deciding.decide(filed.id(), GRANTED, "It is erased."));
        assertThat(known(ADA))
                .as("nothing is erased before a second person agrees")
                .isTrue();
        as(owner, () -> deciding.approve(filed.id()));
        assertThat(known(ADA)).isFalse();
        assertThat(caller.call(owner, tenant.id(), () -> ledger.ofSubject(subject)))
                .isEmpty();
        assertThat(caller.call(owner, tenant.id(), ledger::size)).isEqualTo(1);
        assertGone(earlier);
        assertThat(status(open).content().text()).isEqualTo("open");
        assertThat(status(filed).letters().get(0).text())
                .startsWith("It is erased.")
                .contains("told about changes", "one record", "one request", "Kept are", "30 days");
        clock.moveTo(clock.instant().plus(RequestPurging.LETTER));
        assertThat(purge(filed)).isTrue();
        assertGone(filed);
    }

    @Test
    void whoAsksForSomebodyElseIsNotErasedThemselves() {
        account(tenant, ADA);
        FiledRequest filed = people.fileFor(tenant, ERASURE, ADA, "CHILD");
        confirm(filed);
        as(officer, () -> deciding.decide(filed.id(), GRANTED, "Done."));
        as(owner, () -> deciding.approve(filed.id()));
        assertThat(known(ADA)).isTrue();
    }

    @Test
    void aPartialErasureLeavesWhatCanBeDisputed() {
        account(tenant, ADA);
        FiledRequest earlier = people.file(tenant, "inquiry", ADA, "earlier");
        people.in(tenant, () -> {
            replying.takeBack(RequestPeople.access(earlier));
            return null;
        });
        FiledRequest filed = people.file(tenant, ERASURE, ADA, "erase");
        confirm(filed);
        var partly = new RequestDecision(RequestOutcome.PARTLY, RefusalGround.LEGAL_CLAIMS);
        as(officer, () -> deciding.decide(filed.id(), partly, "In part."));
        as(owner, () -> deciding.approve(filed.id()));
        assertThat(known(ADA)).isFalse();
        assertThat(status(earlier).content().text()).isEqualTo("earlier");
    }

    @Test
    void aClosedRequestIsDestroyedAfterTheTenantsOwnPeriod() {
        FiledRequest filed = people.file(tenant, "inquiry", ADA, "quokkaquokka");
        FiledRequest open = people.file(tenant, "inquiry", ADA, "open");
        people.in(tenant, () -> {
            replying.write(RequestPeople.access(filed), "wombat");
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
        assertThat(status(filed).content().text()).isEqualTo("quokkaquokka");
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

    private void account(TenantRef at, String email) {
        byte[] csv = ("email\n" + email + "\n").getBytes(StandardCharsets.UTF_8);
        caller.run(owner, at.id(), () -> listing.upload(() -> new ByteArrayInputStream(csv), false));
    }

    private boolean known(String email) {
        return caller.call(owner, tenant.id(), () -> subscribers.find(new EmailAddress(email)))
                .isPresent();
    }

    private void collect(FiledRequest filed) {
        confirm(filed);
        as(officer, () -> deciding.decide(filed.id(), GRANTED, "Here it is."));
        engine.runDue();
    }

    private void collectAgain(FiledRequest filed) {
        people.in(tenant, () -> {
            export.run(new RequestExportTask.Export(filed.id()), new TaskRun("export:" + filed.id(), tenant.id(), 1));
            return null;
        });
    }

    private void confirm(FiledRequest filed) {
        List<String> waiting = people.tokens(filed.reference());
        assertThat(people.in(tenant, () -> identity.take(waiting.get(waiting.size() - 1))))
                .isPresent();
    }

    private List<FileLine> lines(FiledRequest filed) {
        return people.in(tenant, () -> files.of(RequestPeople.access(filed)));
    }

    private Fetched fetch(FiledRequest filed, FileLine line) {
        return people.in(tenant, () -> fetching.fetch(RequestPeople.access(filed), line.id()));
    }

    private void end(FileLine line) {
        people.in(tenant, () -> {
            ending.end(line.id());
            return null;
        });
    }

    private Map<String, String> archive(FiledRequest filed, FileLine line) throws IOException {
        Fetched fetched = fetch(filed, line);
        var whole = new ByteArrayOutputStream();
        for (int i = 0; i < fetched.pieces(); i++) {
            int position = i;
            whole.write(people.in(tenant, () -> fetching.piece(RequestPeople.access(filed), fetched, position)));
        }
        assertThat(whole.size()).isEqualTo((int) fetched.size());
        var archive = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(whole.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                archive.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return archive;
    }

    private RequestStatusQueries.Status status(FiledRequest filed) {
        return people.in(tenant, () -> requests.status(RequestPeople.access(filed), "en"));
    }

    private boolean purge(FiledRequest filed) {
        return people.in(tenant, () -> purging.purge(filed.id()));
    }

    private void assertGone(FiledRequest filed) {
        assertThatThrownBy(() -> status(filed)).isInstanceOf(NoSuchRequestException.class);
    }

    private void as(String member, Runnable work) {
        caller.run(member, tenant.id(), work);
    }
}
