package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.request.file.RequestFileEnding;
import io.candor.ejb.request.file.RequestFileFetching;
import io.candor.ejb.request.file.RequestFileQueries.FileLine;
import io.candor.ejb.request.held.RequestExportTask;
import io.candor.ejb.request.intake.FiledRequest;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.Retrying;
import io.candor.ejb.task.TaskRun;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import io.candor.persistence.request.NoSuchRequestException;
import io.candor.persistence.request.file.RequestFile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What Candor itself holds about a person: collected for them and for nobody else. */
@ExtendWith(ArquillianExtension.class)
class RequestHeldIT {

    private static final String ADA = "ada@mail.example";
    private static final String ACCESS = "right-0";

    @Inject
    private HeldScene scene;

    @Inject
    private ConsentPeople consents;

    @Inject
    private RequestPeople people;

    @Inject
    private RequestExportTask export;

    @Inject
    private RequestFileFetching fetching;

    @Inject
    private RequestFileEnding ending;

    @Inject
    private Retrying retrying;

    @Inject
    private ApplicationClock clock;

    private TenantRef tenant;

    @BeforeEach
    void newTenant() {
        scene.begin();
        tenant = scene.tenant();
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    void whoAsksForTheirDataGetsAllOfItAndNobodyElses() throws IOException {
        String subject = ConsentPeople.token();
        consents.hand(tenant, consents.choice(tenant, ConsentPeople.token(), subject, true))
                .join();
        scene.account(ADA);
        scene.account("eve@mail.example");
        people.file(tenant, "inquiry", "eve@mail.example", "evewords");
        FiledRequest filed = people.fileWith(tenant, ACCESS, ADA, "=adawords", subject);
        scene.reply(filed, "=wombatwombat", HeldScene.text("=letter.txt", "x"));
        scene.collect(filed);
        assertThat(scene.collected(filed).left()).isEqualTo(RequestFile.MOST_DOWNLOADS);
        var archive = new TreeMap<String, String>();
        scene.archive(filed).forEach((path, bytes) -> archive.put(path, new String(bytes, StandardCharsets.UTF_8)));
        assertThat(archive.get("data.json")).contains(ADA, "=wombatwombat", filed.reference(), "given");
        String folder = "requests/" + filed.reference() + "/";
        assertThat(archive.get(folder + "request.csv")).contains("'=adawords");
        assertThat(archive.get(folder + "messages.csv")).contains("'=wombatwombat");
        assertThat(archive.get(folder + "files.csv"))
                .contains("person,'=letter.txt,1," + folder + "files/01-_letter.txt,");
        assertThat(archive.get(folder + "files/01-_letter.txt")).isEqualTo("x");
        assertThat(archive.get("consents.csv").lines()).hasSize(2);
        assertThat(archive.get("subscriptions.csv").lines()).hasSize(2);
        assertThat(String.join("", archive.values())).doesNotContain("eve@mail.example", "evewords");
        assertThat(people.dump()).doesNotContain("wombatwombat", "adawords");
    }

    @Test
    void aCollectionIsForItsConfirmedPersonAlone() {
        FiledRequest filed = people.file(tenant, ACCESS, ADA, "words");
        FiledRequest other = people.file(tenant, ACCESS, "eve@mail.example", "words");
        scene.collect(filed);
        FileLine line = scene.lines(filed).get(0);
        TenantRef elsewhere = consents.tenant("andron");
        assertThatThrownBy(() -> people.in(elsewhere, () -> fetching.fetch(RequestPeople.access(filed), line.id())))
                .isInstanceOf(NoSuchRequestException.class);
        assertThatThrownBy(() -> people.in(tenant, () -> fetching.fetch(RequestPeople.access(other), line.id())))
                .hasMessageContaining("error.no-such-request-file");
        assertThat(scene.lines(other)).isEmpty();
    }

    @Test
    void aCollectionIsFetchedFiveTimesAndNotAfterTwoWeeks() {
        FiledRequest filed = people.file(tenant, ACCESS, ADA, "words");
        scene.collect(filed);
        FileLine line = scene.lines(filed).get(0);
        for (int i = 0; i < RequestFile.MOST_DOWNLOADS; i++) {
            scene.fetch(filed, line);
        }
        assertThatThrownBy(() -> scene.fetch(filed, line)).hasMessageContaining("error.request-file-over");
        FiledRequest second = people.file(tenant, ACCESS, ADA, "more");
        scene.collect(second);
        FileLine late = scene.lines(second).get(0);
        clock.moveTo(clock.instant().plus(RequestFile.LIFE));
        assertThat(scene.lines(second)).isEmpty();
        assertThatThrownBy(() -> scene.fetch(second, late))
                .as("over, or deleted by the task already")
                .hasMessageMatching("(?s).*error\\.(request-file-over|no-such-request-file).*");
        end(late);
        assertThatThrownBy(() -> scene.fetch(second, late)).hasMessageContaining("error.no-such-request-file");
    }

    @Test
    void aCollectionIsMadeOnceHoweverOftenTheTaskRuns() {
        FiledRequest filed = people.file(tenant, ACCESS, ADA, "words");
        scene.collect(filed);
        collectAgain(filed);
        assertThat(scene.lines(filed)).hasSize(1);
    }

    private void collectAgain(FiledRequest filed) {
        people.in(tenant, () -> {
            export.run(new RequestExportTask.Export(filed.id()), new TaskRun("export:" + filed.id(), tenant.id(), 1));
            return null;
        });
    }

    /** As the task does it, which may be at it as well. */
    private void end(FileLine line) {
        people.in(tenant, () -> {
            retrying.run(() -> ending.end(line.id()));
            return null;
        });
    }
}
