package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.task.TaskEngine;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import io.candor.ejb.tenant.domain.DomainClaiming;
import io.candor.ejb.tenant.domain.DomainQueries;
import io.candor.ejb.tenant.domain.DomainQueries.DomainRow;
import io.candor.it.inside.Caller;
import io.candor.persistence.tenant.MemberRole;
import io.candor.persistence.tenant.domain.DomainClaim.State;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A proved host name is looked at each day: without its record it is served for a week more, its members are told, and then it is not. */
@ExtendWith(ArquillianExtension.class)
class DomainRecheckIT {

    private static final int PORT = 8080 + Integer.getInteger("jboss.socket.binding.port-offset", 0);
    private static final long LONGEST = Duration.ofSeconds(15).toNanos();

    @Inject
    private DomainClaiming claiming;

    @Inject
    private DomainQueries domains;

    @Inject
    private TaskEngine engine;

    @Inject
    private ApplicationClock clock;

    @Inject
    private ConsentPeople people;

    @Inject
    private Caller caller;

    private TenantRef tenant;
    private String owner;
    private String host;
    private NameServer names;

    @BeforeEach
    void aProvedName() throws IOException {
        names = new NameServer();
        tenant = people.tenant("orchestrate");
        owner = caller.enrol(tenant.id(), MemberRole.OWNER);
        host = "privacy." + Packs.freshSlug() + ".example.com";
        caller.run(owner, tenant.id(), () -> claiming.claim(host));
        names.put(row().recordName(), row().recordValue());
        caller.run(owner, tenant.id(), () -> claiming.check(host));
        await(200);
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
        names.close();
    }

    @Test
    void aNameWhoseRecordStaysAwayStopsLeadingToTheCentreAfterAWeek() throws IOException {
        Instant proved = clock.instant();
        days(proved, 1);
        assertThat(row().missingSince()).isNull();
        assertThat(row().checkedAt()).isAfterOrEqualTo(proved.plus(Duration.ofDays(1)));

        names.setOut(true);
        days(proved, 2);
        assertThat(row().missingSince()).as("nothing is known").isNull();
        names.setOut(false);

        names.forget(row().recordName());
        days(proved, 3);
        assertThat(row().missingSince()).isNotNull();
        assertThat(row().lostAt()).isEqualTo(row().missingSince().plus(Duration.ofDays(7)));
        names.put(row().recordName(), row().recordValue());
        days(proved, 4);
        assertThat(row().missingSince()).as("it came back in time").isNull();

        names.forget(row().recordName());
        days(proved, 5);
        days(proved, 11);
        assertThat(row().state()).isEqualTo(State.VERIFIED);
        await(200);
        days(proved, 13);
        assertThat(row().state()).isEqualTo(State.LOST);
        await(404);

        names.put(row().recordName(), row().recordValue());
        caller.run(owner, tenant.id(), () -> claiming.check(host));
        await(200);
    }

    /** Some days after the name was proved, an hour later than it is due. */
    private void days(Instant proved, int days) {
        clock.moveTo(proved.plus(Duration.ofDays(days)).plus(Duration.ofHours(days)));
        engine.runDue();
    }

    private DomainRow row() {
        return caller.call(owner, tenant.id(), domains::domains).stream()
                .filter(row -> row.host().equals(host))
                .findFirst()
                .orElseThrow();
    }

    /** Waits until visitors by this name get an answer: nodes learn of a change within about a second. */
    private void await(int status) throws IOException {
        long end = System.nanoTime() + LONGEST;
        int seen;
        do {
            seen = visit();
        } while (seen != status && System.nanoTime() - end < 0);
        assertThat(seen).isEqualTo(status);
    }

    private int visit() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), PORT)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET /policy HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }
}
