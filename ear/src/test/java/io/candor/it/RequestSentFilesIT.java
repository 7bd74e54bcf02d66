package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.request.attach.AttachedFile;
import io.candor.ejb.request.file.RequestDeskFileQueries;
import io.candor.ejb.request.file.RequestFileFetching;
import io.candor.ejb.request.file.RequestFileFetching.Fetched;
import io.candor.ejb.request.file.RequestFileQueries;
import io.candor.ejb.request.file.RequestFileQueries.FileLine;
import io.candor.ejb.request.file.RequestFileQueries.Files;
import io.candor.ejb.request.handling.RequestHandling;
import io.candor.ejb.request.intake.FiledRequest;
import io.candor.ejb.request.person.RequestReplying;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import io.candor.it.inside.Caller;
import io.candor.it.inside.Storage;
import io.candor.persistence.request.NoSuchRequestException;
import io.candor.persistence.tenant.MemberRole;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files that members send with a message: for the person who has proved it, for nobody else, and gone with the request's key. */
@ExtendWith(ArquillianExtension.class)
class RequestSentFilesIT {

    private static final String ADA = "ada@mail.example";
    private static final String EVE = "eve@mail.example";

    @Inject
    private RequestScene scene;

    @Inject
    private ConsentPeople tenants;

    @Inject
    private RequestPeople people;

    @Inject
    private Caller caller;

    @Inject
    private Storage storage;

    @Inject
    private RequestHandling handling;

    @Inject
    private RequestReplying replying;

    @Inject
    private RequestFileQueries files;

    @Inject
    private RequestDeskFileQueries deskFiles;

    @Inject
    private RequestFileFetching fetching;

    private TenantRef tenant;
    private String agent;
    private FiledRequest filed;

    @BeforeEach
    void aRequest() {
        scene.begin();
        tenant = scene.tenant();
        agent = scene.agent();
        filed = people.file(tenant, "inquiry", ADA, "x");
    }

    @Test
    void theyWaitForWhoeverHasProvedToBeThePerson() {
        send(text("kangarookangaroo.txt", "wallabywallaby"));
        UUID file = id();
        assertThat(files(filed).lines()).isEmpty();
        assertThat(files(filed).waiting()).hasSize(1);
        assertThatThrownBy(() -> fetch(tenant, filed, file)).hasMessageContaining("error.request-unconfirmed-person");
        scene.confirm(filed);
        assertThat(files(filed).lines()).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("kangarookangaroo.txt");
            assertThat(line.fromPerson()).isFalse();
        });
        assertThat(fetch(tenant, filed, file)).isEqualTo("wallabywallaby");
        assertThat(people.dump()).doesNotContain("wallabywallaby", "kangarookangaroo");
        assertThat(people.mails(filed.reference()))
                .as("the mail says that files wait, and nothing of them")
                .anySatisfy(mail -> assertThat(mail).contains("is with it"))
                .noneSatisfy(mail -> assertThat(mail).contains("kangarookangaroo"));
        assertThat(storage.count(
                        tenant.id(), "audit_entry", "and action = 'request.message-sent' and changes like '%files%'"))
                .isEqualTo(1);
    }

    @Test
    void theyStandWithTheMessageThatTheyCameWith() {
        send(text("a.txt", "a"), text("b.txt", "b"));
        scene.as(agent, () -> handling.write(filed.id(), "and this", List.of(text("c.txt", "c"))));
        people.in(tenant, () -> {
            replying.write(RequestPeople.access(filed), "thank you", List.of(text("d.txt", "d")));
            return null;
        });
        assertThat(names()).containsExactly("see there: +2", "and this: +1", "thank you: d.txt+0");
        scene.confirm(filed);
        assertThat(names()).containsExactly("see there: a.txt b.txt+0", "and this: c.txt+0", "thank you: d.txt+0");
        assertThat(scene.desk(filed.id()).letters().stream().map(letter -> letter.id()))
                .as("as members see it")
                .containsSequence(caller.call(agent, tenant.id(), () -> deskFiles.of(filed.id())).stream()
                        .map(row -> row.messageId())
                        .distinct()
                        .toList());
        assertThat(people.mails(filed.reference()))
                .anySatisfy(mail -> assertThat(mail).contains("2 files are with it"));
    }

    @Test
    void theyNeedNoTextAndNothingAtAllIsNoMessage() {
        scene.as(agent, () -> handling.write(filed.id(), " ", List.of(text("a.txt", "a"))));
        assertThatThrownBy(() -> scene.as(agent, () -> handling.write(filed.id(), " ", List.of())))
                .hasMessageContaining("error.request-message");
        assertThatThrownBy(() -> people.in(tenant, () -> {
                    replying.write(RequestPeople.access(filed), "", List.of());
                    return null;
                }))
                .hasMessageContaining("error.request-message");
        people.in(tenant, () -> {
            replying.write(RequestPeople.access(filed), "", List.of(text("b.txt", "b")));
            return null;
        });
        scene.confirm(filed);
        assertThat(names()).containsExactly(": a.txt+0", ": b.txt+0");
    }

    @Test
    void nobodyElseGetsThem() {
        send(text("letter.txt", "x"));
        UUID file = id();
        FiledRequest other = people.file(tenant, "inquiry", EVE, "x");
        scene.confirm(other);
        scene.confirm(filed);
        assertThat(files(other)).isEqualTo(new Files(List.of(), List.of()));
        assertThatThrownBy(() -> fetch(tenant, other, file)).hasMessageContaining("error.no-such-request-file");
        TenantRef elsewhere = tenants.tenant("andron");
        assertThatThrownBy(() -> fetch(elsewhere, filed, file)).isInstanceOf(NoSuchRequestException.class);
        String stranger = caller.enrol(elsewhere.id(), MemberRole.AGENT);
        assertThatThrownBy(() -> caller.call(stranger, elsewhere.id(), () -> deskFiles.fetch(filed.id(), 1)))
                .isInstanceOf(NoSuchRequestException.class);
        assertThatThrownBy(() -> caller.run(
                        stranger, elsewhere.id(), () -> handling.write(filed.id(), "x", List.of(text("a.txt", "x")))))
                .isInstanceOf(NoSuchRequestException.class);
        assertThat(files(filed).lines()).hasSize(1);
    }

    @Test
    void aRefusedFileTakesItsMessageWithIt() {
        assertThatThrownBy(() -> send(text("letter.txt", "#!/bin/sh"))).hasMessageContaining("error.request-file-form");
        assertThat(scene.letters(filed)).isEmpty();
        assertThat(people.mails(filed.reference()))
                .noneSatisfy(mail -> assertThat(mail).contains("is with it"));
    }

    @Test
    void eachSideHasItsOwnLimit() {
        AttachedFile one = text("a.txt", "x");
        for (int i = 0; i < 4; i++) {
            people.in(tenant, () -> {
                replying.write(RequestPeople.access(filed), "see there", List.of(one, one, one, one, one));
                return null;
            });
        }
        send(one);
        scene.confirm(filed);
        assertThat(files(filed).lines()).hasSize(21);
    }

    private void send(AttachedFile... attached) {
        scene.as(agent, () -> handling.write(filed.id(), "see there", List.of(attached)));
    }

    /** Each message as its person sees it, with its files and how many more wait. */
    private List<String> names() {
        Files there = files(filed);
        return scene.status(filed).letters().stream()
                .map(letter -> letter.text() + ": "
                        + there.of(letter.id()).stream().map(FileLine::name).collect(Collectors.joining(" ")) + "+"
                        + there.waiting(letter.id()))
                .toList();
    }

    private UUID id() {
        return caller.call(agent, tenant.id(), () -> deskFiles.fetch(filed.id(), 1))
                .id();
    }

    private Files files(FiledRequest of) {
        return people.in(tenant, () -> files.of(RequestPeople.access(of)));
    }

    private String fetch(TenantRef at, FiledRequest of, UUID file) {
        return people.in(at, () -> {
            Fetched fetched = fetching.fetch(RequestPeople.access(of), file);
            return new String(fetching.piece(RequestPeople.access(of), fetched, 0), StandardCharsets.UTF_8);
        });
    }

    private static AttachedFile text(String name, String content) {
        return new AttachedFile(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
