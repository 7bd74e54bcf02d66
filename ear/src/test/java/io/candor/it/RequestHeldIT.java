package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.request.attach.AttachedFile;
import io.candor.ejb.request.file.RequestFileEnding;
import io.candor.ejb.request.file.RequestFileFetching;
import io.candor.ejb.request.file.RequestFileFetching.Fetched;
import io.candor.ejb.request.file.RequestFileQueries;
import io.candor.ejb.request.file.RequestFileQueries.FileLine;
import io.candor.ejb.request.handling.RequestDeciding;
import io.candor.ejb.request.held.RequestExportTask;
import io.candor.ejb.request.intake.FiledRequest;
import io.candor.ejb.request.person.RequestReplying;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.Retrying;
import io.candor.ejb.subscriber.AccountListing;
import io.candor.ejb.task.TaskEngine;
import io.candor.ejb.task.TaskRun;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import io.candor.it.inside.Caller;
import io.candor.persistence.request.NoSuchRequestException;
import io.candor.persistence.request.file.RequestFile;
import io.candor.persistence.request.handling.RequestDecision;
import io.candor.persistence.request.handling.RequestOutcome;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What Candor itself holds about a person: collected for them and for nobody else. */
@ExtendWith(ArquillianExtension.class)
class RequestHeldIT {

    private static final String ADA = "ada@mail.example";
    private static final RequestDecision GRANTED = new RequestDecision(RequestOutcome.GRANTED, null);
    private static final String ACCESS = "right-0";

    @Inject
    private RequestScene scene;

    @Inject
    private ConsentPeople consents;

    @Inject
    private RequestPeople people;

    @Inject
    private Caller caller;

    @Inject
    private RequestDeciding deciding;

    @Inject
    private RequestReplying replying;

    @Inject
    private RequestExportTask export;

    @Inject
    private RequestFileQueries files;

    @Inject
    private RequestFileFetching fetching;

    @Inject
    private RequestFileEnding ending;

    @Inject
    private Retrying retrying;

    @Inject
    private AccountListing listing;

    @Inject
    private TaskEngine engine;

    @Inject
    private ApplicationClock clock;

    private TenantRef tenant;
    private String owner;
    private String officer;

    @BeforeEach
    void newTenant() {
        scene.begin();
        tenant = scene.tenant();
        owner = scene.owner();
        officer = scene.officer();
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
        var file = new AttachedFile("=letter.txt", "x".getBytes(StandardCharsets.UTF_8));
        people.in(tenant, () -> {
            replying.write(RequestPeople.access(filed), "=wombatwombat", List.of(file));
            return null;
        });
        collect(filed);
        List<FileLine> lines = lines(filed).stream().filter(FileLine::collected).toList();
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.collected()).isTrue();
            assertThat(line.left()).isEqualTo(RequestFile.MOST_DOWNLOADS);
        });
        Map<String, String> archive = archive(filed, lines.get(0));
        assertThat(archive.get("data.json")).contains(ADA, "=wombatwombat", filed.reference(), "given");
        assertThat(archive.get("messages.csv")).contains("'=wombatwombat");
        assertThat(archive.get("files.csv")).contains("person,'=letter.txt,1");
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

    private void account(TenantRef at, String email) {
        byte[] csv = ("email\n" + email + "\n").getBytes(StandardCharsets.UTF_8);
        caller.run(owner, at.id(), () -> listing.upload(() -> new ByteArrayInputStream(csv), false));
    }

    private void collect(FiledRequest filed) {
        scene.confirm(filed);
        scene.as(officer, () -> deciding.decide(filed.id(), GRANTED, "Here it is."));
        engine.runDue();
    }

    private void collectAgain(FiledRequest filed) {
        people.in(tenant, () -> {
            export.run(new RequestExportTask.Export(filed.id()), new TaskRun("export:" + filed.id(), tenant.id(), 1));
            return null;
        });
    }

    private List<FileLine> lines(FiledRequest filed) {
        return people.in(tenant, () -> files.of(RequestPeople.access(filed))).lines();
    }

    private Fetched fetch(FiledRequest filed, FileLine line) {
        return people.in(tenant, () -> fetching.fetch(RequestPeople.access(filed), line.id()));
    }

    /** As the task does it, which may be at it as well. */
    private void end(FileLine line) {
        people.in(tenant, () -> {
            retrying.run(() -> ending.end(line.id()));
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
}
