package io.candor.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.candor.ejb.request.attach.AttachedFile;
import io.candor.ejb.request.file.RequestFileFetching;
import io.candor.ejb.request.file.RequestFileFetching.Fetched;
import io.candor.ejb.request.file.RequestFileQueries;
import io.candor.ejb.request.file.RequestFileQueries.FileLine;
import io.candor.ejb.request.handling.RequestDeciding;
import io.candor.ejb.request.intake.FiledRequest;
import io.candor.ejb.request.person.RequestReplying;
import io.candor.ejb.subscriber.AccountListing;
import io.candor.ejb.task.TaskEngine;
import io.candor.persistence.request.handling.RequestDecision;
import io.candor.persistence.request.handling.RequestOutcome;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;

/** A tenant with its members, whose people get what is held about them. */
@Dependent
@Typed(HeldScene.class)
class HeldScene extends RequestScene {

    private static final RequestDecision GRANTED = new RequestDecision(RequestOutcome.GRANTED, null);

    @Inject
    private RequestPeople people;

    @Inject
    private RequestReplying replying;

    @Inject
    private RequestDeciding deciding;

    @Inject
    private RequestFileQueries files;

    @Inject
    private RequestFileFetching fetching;

    @Inject
    private AccountListing listing;

    @Inject
    private TaskEngine engine;

    /** Somebody with this address has an account with the tenant, and is told about changes. */
    void account(String email) {
        byte[] csv = ("email\n" + email + "\n").getBytes(UTF_8);
        as(owner(), () -> listing.upload(() -> new ByteArrayInputStream(csv), false));
    }

    /** The person of a request writes, and sends files with it. */
    void reply(FiledRequest filed, String text, AttachedFile... attached) {
        people.in(tenant(), () -> {
            replying.write(RequestPeople.access(filed), text, List.of(attached));
            return null;
        });
    }

    static AttachedFile text(String name, String content) {
        return new AttachedFile(name, content.getBytes(UTF_8));
    }

    /** The person proves who they are, a member grants what they ask for, and what is held is collected. */
    void collect(FiledRequest filed) {
        confirm(filed);
        as(officer(), () -> deciding.decide(filed.id(), GRANTED, "Here it is."));
        engine.runDue();
    }

    /** What the person can fetch. */
    List<FileLine> lines(FiledRequest filed) {
        return people.in(tenant(), () -> files.of(RequestPeople.access(filed))).lines();
    }

    /** What was collected for the person. */
    FileLine collected(FiledRequest filed) {
        return lines(filed).stream().filter(FileLine::collected).findFirst().orElseThrow();
    }

    Fetched fetch(FiledRequest filed, FileLine line) {
        return people.in(tenant(), () -> fetching.fetch(RequestPeople.access(filed), line.id()));
    }

    /** Fetches what was collected, and opens it: each entry by its path. */
    Map<String, byte[]> archive(FiledRequest filed) throws IOException {
        Fetched fetched = fetch(filed, collected(filed));
        var whole = new ByteArrayOutputStream();
        for (int i = 0; i < fetched.pieces(); i++) {
            int position = i;
            whole.write(people.in(tenant(), () -> fetching.piece(RequestPeople.access(filed), fetched, position)));
        }
        assertThat(whole.size()).isEqualTo((int) fetched.size());
        var entries = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(whole.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }
}
