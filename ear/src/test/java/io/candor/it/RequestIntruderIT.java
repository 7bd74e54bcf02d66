package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.request.attach.AttachedFile;
import io.candor.ejb.request.file.RequestDeskFileQueries;
import io.candor.ejb.request.file.RequestFileFetching;
import io.candor.ejb.request.file.RequestFileQueries;
import io.candor.ejb.request.handling.RequestDeciding;
import io.candor.ejb.request.handling.RequestHandling;
import io.candor.ejb.request.identity.IdentityProving;
import io.candor.ejb.request.identity.RequestAccess;
import io.candor.ejb.request.intake.FiledRequest;
import io.candor.ejb.request.person.RequestReplying;
import io.candor.ejb.task.TaskEngine;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import io.candor.it.inside.Caller;
import io.candor.persistence.request.NoSuchRequestException;
import io.candor.persistence.request.handling.RequestDecision;
import io.candor.persistence.request.handling.RequestOutcome;
import io.candor.persistence.tenant.MemberRole;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody who has a copy of the database, a reference, another tenant's account, or an address that looks like somebody else's. */
@ExtendWith(ArquillianExtension.class)
class RequestIntruderIT {

    private static final String ADA = "ada@mail.example";

    @Inject
    private ConsentPeople tenants;

    @Inject
    private RequestPeople people;

    @Inject
    private WholeDump dump;

    @Inject
    private Caller caller;

    @Inject
    private RequestReplying replying;

    @Inject
    private RequestHandling handling;

    @Inject
    private RequestDeciding deciding;

    @Inject
    private IdentityProving identity;

    @Inject
    private RequestDeskFileQueries deskFiles;

    @Inject
    private RequestFileQueries files;

    @Inject
    private RequestFileFetching fetching;

    @Inject
    private TaskEngine engine;

    private TenantRef tenant;

    @BeforeEach
    void newTenant() {
        tenant = tenants.tenant("operno");
    }

    @Test
    void aCopyOfTheDatabaseSaysNothingOfWhatWasWrittenOrSent() {
        String officer = caller.enrol(tenant.id(), MemberRole.PRIVACY_OFFICER);
        FiledRequest filed = people.file(tenant, "right-0", ADA, "bandicootbandicoot");
        write(filed, "pademelonpademelon", "potoroopotoroo.txt", "bettongbettong");
        confirm(filed);
        caller.run(officer, tenant.id(), () -> {
            handling.note(filed.id(), "quollquollquoll");
            handling.write(filed.id(), "dunnartdunnart");
            deciding.decide(filed.id(), new RequestDecision(RequestOutcome.GRANTED, null), "bilbybilbybilby");
        });
        engine.runDue();
        assertThat(people.in(tenant, () -> files.of(RequestPeople.access(filed)))
                        .lines())
                .as("what was sent and what was collected")
                .hasSize(2);
        assertThat(dump.tablesWith(filed.reference())).as("the dump is one").contains("privacy_request");
        for (String word : List.of(
                "bandicootbandicoot",
                "pademelonpademelon",
                "potoroopotoroo",
                "bettongbettong",
                "quollquollquoll",
                "dunnartdunnart",
                "bilbybilbybilby",
                filed.secret())) {
            assertThat(dump.tablesWith(word)).as(word).isEmpty();
        }
    }

    @Test
    void anotherTenantsAgentReachesNoFile() {
        TenantRef other = tenants.tenant("andron");
        String agent = caller.enrol(tenant.id(), MemberRole.AGENT);
        String intruder = caller.enrol(other.id(), MemberRole.AGENT);
        FiledRequest filed = people.file(tenant, "inquiry", ADA, "x");
        write(filed, "see there", "letter.txt", "wallabywallaby");
        assertThat(caller.call(agent, tenant.id(), () -> deskFiles.of(filed.id())))
                .hasSize(1);
        assertThatThrownBy(() -> caller.call(intruder, other.id(), () -> deskFiles.of(filed.id())))
                .isInstanceOf(NoSuchRequestException.class);
        assertThatThrownBy(() -> caller.call(intruder, other.id(), () -> deskFiles.fetch(filed.id(), 1)))
                .isInstanceOf(NoSuchRequestException.class);
        assertThatThrownBy(() -> caller.call(intruder, tenant.id(), () -> deskFiles.of(filed.id())))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void aStolenReferenceFetchesNoFileAndNoCollection() {
        FiledRequest filed = people.file(tenant, "inquiry", ADA, "x");
        FiledRequest own = people.file(tenant, "inquiry", "eve@mail.example", "x");
        write(filed, "see there", "letter.txt", "wallabywallaby");
        UUID file = people.in(tenant, () -> files.of(RequestPeople.access(filed)))
                .lines()
                .get(0)
                .id();
        for (String secret : List.of("", own.secret(), "AAAAA-AAAAA-AAAAA-AAAAA-AAAAA")) {
            var stolen = new RequestAccess(filed.reference(), secret);
            assertThatThrownBy(() -> people.in(tenant, () -> files.of(stolen)))
                    .isInstanceOf(NoSuchRequestException.class);
            assertThatThrownBy(() -> people.in(tenant, () -> fetching.fetch(stolen, file)))
                    .isInstanceOf(NoSuchRequestException.class);
        }
    }

    @Test
    void whatLooksLikeAnAddressGetsNoLink() {
        FiledRequest filed = people.file(tenant, "inquiry", ADA, "x");
        FiledRequest street = people.file(tenant, "inquiry", "ada@strasse.example", "x");
        int before = people.tokens(filed.reference()).size();
        int beforeInStreet = people.tokens(street.reference()).size();
        for (String lookAlike : List.of(
                "\uff41da@mail.example",
                "ad\u0430@mail.example",
                "ada@mail.example.",
                "ada@mail.example\u0000",
                "ada@mail\u200b.example.org",
                "ada@m\u0430il.example",
                "ada @mail.example",
                "ada@mail.example,eve@mail.example",
                "ada@mail.example\r\nBcc: eve@mail.example")) {
            sendLink(filed, lookAlike);
        }
        sendLink(street, "ada@stra\u00dfe.example");
        assertThat(people.tokens(filed.reference())).hasSize(before);
        assertThat(people.tokens(street.reference()))
                .as("another domain, which older rules take for the same")
                .hasSize(beforeInStreet);
    }

    private void write(FiledRequest filed, String text, String name, String content) {
        var file = new AttachedFile(name, content.getBytes(StandardCharsets.UTF_8));
        people.in(tenant, () -> {
            replying.write(RequestPeople.access(filed), text, List.of(file));
            return null;
        });
    }

    private void confirm(FiledRequest filed) {
        List<String> waiting = people.tokens(filed.reference());
        assertThat(people.in(tenant, () -> identity.take(waiting.get(waiting.size() - 1))))
                .isPresent();
    }

    private void sendLink(FiledRequest filed, String address) {
        people.in(tenant, () -> {
            identity.sendLink(filed.reference(), address);
            return null;
        });
    }
}
