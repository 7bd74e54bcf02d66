package io.candor.persistence.notice;

import io.candor.persistence.notice.NoticeCalendar.Breach;
import io.candor.persistence.shared.RefusedException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A version would take effect sooner than the outgoing version promises. Says which promise forbids it and from when it is allowed. */
public class NoticeTooShortException extends RefusedException {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final String promise;
    private final transient Instant earliest;

    private NoticeTooShortException(String messageKey, Breach breach, ZoneId zone) {
        super(
                Fault.STATE,
                messageKey,
                breach.barrier().promised().code(),
                breach.barrier().promised().sentence(),
                shown(breach.barrier().earliest(), zone),
                String.valueOf(breach.publication().number()));
        this.promise = breach.barrier().promised().code();
        this.earliest = breach.barrier().earliest();
    }

    /** The version that was to be published is too early itself. */
    public static NoticeTooShortException of(Breach breach, ZoneId zone) {
        return new NoticeTooShortException("error.notice-too-short", breach, zone);
    }

    /** A version that is scheduled already would follow another one than before, too early after its own publication. */
    public static NoticeTooShortException ofLater(Breach breach, ZoneId zone) {
        return new NoticeTooShortException("error.notice-later-too-short", breach, zone);
    }

    /** The promise that forbids it, by its short name. */
    public String promise() {
        return promise;
    }

    /** The first instant that is allowed, UTC. */
    public Instant earliest() {
        return earliest;
    }

    private static String shown(Instant earliest, ZoneId zone) {
        return MINUTE.format(earliest.atZone(zone)) + " (" + zone.getId() + ")";
    }
}
