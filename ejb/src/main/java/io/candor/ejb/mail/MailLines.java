package io.candor.ejb.mail;

import io.candor.ejb.mail.relay.MailSettings;
import io.candor.ejb.mail.relay.RelaySession;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.CandorConfiguration;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;

/**
 * Keeps connections to the relay open for those who send much. A connection that nobody has used for a while is not used again, since
 * relays hang up.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailLines {

    private static final int MOST_IDLE = 32;
    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final Deque<Idle> idle = new ArrayDeque<>();
    private CandorConfiguration configuration;
    private ApplicationClock clock;
    private RelaySession session;

    @Inject
    MailLines(CandorConfiguration configuration, ApplicationClock clock) {
        this.configuration = configuration;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected MailLines() {}

    private record Idle(MailLine line, long since) {}

    @PostConstruct
    void begin() {
        session = new RelaySession(MailSettings.of(configuration));
    }

    /** A connection of one's own until it is closed; nothing is sent yet. */
    public MailLine open() {
        synchronized (idle) {
            long now = System.nanoTime();
            for (Iterator<Idle> all = idle.iterator(); all.hasNext(); ) {
                Idle next = all.next();
                all.remove();
                if (next.line().isConnected() && now - next.since() < IDLE_NANOS) {
                    return next.line();
                }
                next.line().hangUp();
            }
        }
        return new MailLine(this, session, clock, host());
    }

    /** The name under which Message-IDs and list names of this installation stand. */
    public String host() {
        return configuration.publicUrl().getHost();
    }

    /** The domain in whose name mail is sent and signed. */
    public String domain() {
        return session.settings().domain();
    }

    /** Gets one back that is not needed any more; it stays open for a while. */
    public void take(MailLine line) {
        synchronized (idle) {
            if (line.isConnected() && idle.size() < MOST_IDLE) {
                idle.addFirst(new Idle(line, System.nanoTime()));
                return;
            }
        }
        line.hangUp();
    }

    @PreDestroy
    void end() {
        synchronized (idle) {
            idle.forEach(left -> left.line().hangUp());
            idle.clear();
        }
    }
}
