package io.candor.persistence.request;

import io.candor.persistence.request.clock.RequestCourse;
import io.candor.persistence.request.clock.RequestDates;
import io.candor.persistence.request.clock.RequestTerms;
import io.candor.persistence.request.handling.RequestDecision;
import io.candor.persistence.request.identity.IdentityProof;
import io.candor.persistence.request.intake.AskedFor;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What a person asks of the tenant: filed, worked on, perhaps paused and extended, decided (an erasure by two people), closed, and in the
 * end stripped of everything personal. What the person wrote is sealed with a key of the request's own, which is kept here wrapped;
 * destroying it is the erasure.
 */
@Entity
@Table(name = "privacy_request")
public class Request extends TenantOwned {

    private String reference;

    @JdbcTypeCode(SqlTypes.BINARY)
    private byte[] submission;

    @Embedded
    private AskedFor asked;

    @Enumerated(EnumType.STRING)
    private RequestType kind;

    @Enumerated(EnumType.STRING)
    private RequestState state = RequestState.RECEIVED;

    @Column(name = "is_open")
    private boolean open = true;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Convert(converter = RequestTerms.Column.class)
    private RequestTerms terms;

    @Convert(converter = RequestCourse.Column.class)
    private RequestCourse course = RequestCourse.NONE;

    @Column(name = "is_paused")
    private boolean paused;

    @Column(name = "acknowledge_before")
    private Instant acknowledgeBefore;

    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    @Column(name = "due_at")
    private Instant dueAt = RequestDates.NEVER;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Enumerated(EnumType.STRING)
    private IdentityProof proof;

    @JdbcTypeCode(SqlTypes.BINARY)
    private byte[] person;

    @Column(name = "data_key", length = 512)
    private byte[] dataKey;

    @Column(length = 4_194_304)
    private byte[] content;

    private String assignee;

    @Embedded
    private RequestEnding ending;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Request() {}

    /**
     * A request that has just arrived.
     *
     * @param reference what it is called
     * @param submission by which the same submission is known again, 32 bytes
     * @param asked what is asked for
     * @param terms what its dates follow from
     * @param receivedAt UTC
     */
    public Request(
            RequestReference reference, byte[] submission, AskedFor asked, RequestTerms terms, Instant receivedAt) {
        this.reference = reference.value();
        this.submission = submission.clone();
        this.asked = asked;
        this.kind = asked.types().get(0);
        this.terms = terms;
        this.receivedAt = receivedAt;
    }

    /**
     * Takes in what the person wrote.
     *
     * @param wrappedKey the request's own key, wrapped
     * @param sealed what was written, sealed with it
     * @param personHash keyed hash of the person's address; null if there is none
     */
    public void seal(byte[] wrappedKey, byte[] sealed, byte[] personHash) {
        dataKey = wrappedKey.clone();
        content = sealed.clone();
        person = personHash == null ? null : personHash.clone();
    }

    /** Takes in when it is due. */
    public void schedule(RequestDates dates) {
        acknowledgeBefore = dates.acknowledgeBefore();
        dueAt = dates.answerBefore();
    }

    /** Notes that the person was told that it has arrived; a second time changes nothing. */
    public void acknowledge(Instant now) {
        if (acknowledgedAt == null) {
            acknowledgedAt = now;
        }
    }

    /** Notes that it is known who asks; a second time changes nothing. */
    public void confirm(IdentityProof by, Instant now) {
        if (confirmedAt == null) {
            confirmedAt = now;
            proof = by;
        }
    }

    /**
     * Gives it to a member, or to nobody.
     *
     * @param member subject of the account; null for nobody
     * @throws RefusedException if it is closed
     */
    public void assign(String member) {
        checkOpen();
        assignee = member;
        begin();
    }

    /**
     * Notes that somebody works on it.
     *
     * @throws RefusedException if it is closed
     */
    public void begin() {
        checkOpen();
        if (state == RequestState.RECEIVED) {
            state = RequestState.IN_PROGRESS;
        }
    }

    /**
     * Takes in what happened to its dates.
     *
     * @throws RefusedException if it is closed
     */
    public void follow(RequestCourse changed) {
        begin();
        course = changed;
        paused = changed.lasting().isPresent();
    }

    /**
     * Decides it. An erasure waits for a second person, everything else is closed by it.
     *
     * @param by subject of the account
     * @return whether it is closed
     * @throws RefusedException if it is closed or decided already, cannot end so, or it is not known who asks and has to be
     */
    public boolean propose(RequestDecision decision, String by, Instant now) {
        checkOpen();
        if (state == RequestState.PROPOSED || state == RequestState.AGREED) {
            throw RefusedException.state("error.request-proposed");
        }
        List<RequestType> types = asked.types();
        decision.checkFor(types, confirmedAt != null);
        ending = RequestEnding.proposed(decision, by, now);
        if (decision.needsSecondPerson(types)) {
            state = RequestState.PROPOSED;
            return false;
        }
        close(ending.closed(now));
        return true;
    }

    /**
     * Agrees to the decision, as the second person: it can be carried out.
     *
     * @throws RefusedException if none is waiting, or it is one's own
     */
    public void approve(String by) {
        checkProposed();
        if (by.equals(ending.proposedBy())) {
            throw RefusedException.state("error.request-own-proposal");
        }
        ending = ending.approved(by);
        state = RequestState.AGREED;
    }

    /** Closes it, since what two people agreed to is carried out. */
    public void complete(Instant now) {
        close(ending.closed(now));
    }

    /**
     * Takes the decision back, to be thought over.
     *
     * @throws RefusedException if none is waiting
     */
    public void sendBack() {
        checkProposed();
        state = RequestState.IN_PROGRESS;
        ending = null;
    }

    /**
     * Ends it because the person took it back.
     *
     * @throws RefusedException if it is closed, or being carried out
     */
    public void withdraw(Instant now) {
        checkOpen();
        if (state == RequestState.AGREED) {
            throw RefusedException.state("error.request-agreed");
        }
        close(RequestEnding.withdrawn(now));
    }

    /** Destroys what is personal: the key, and with it whatever was sealed, here and in every copy. A row remains that says nothing. */
    public void shred() {
        dataKey = null;
        content = null;
        person = null;
        asked = asked.withoutRegion();
    }

    /** What is known of it beside what the person wrote. */
    public RequestFacts facts() {
        return new RequestFacts(
                new RequestFacts.Head(id(), reference, state, receivedAt, version),
                asked,
                new RequestFacts.Clock(terms, course, acknowledgeBefore, acknowledgedAt, dueAt),
                new RequestFacts.Identity(confirmedAt, proof),
                ending == null ? RequestEnding.NONE : ending,
                assignee);
    }

    /** What the person wrote, sealed; empty once it is destroyed. */
    public Optional<byte[]> sealed() {
        return Optional.ofNullable(content).map(byte[]::clone);
    }

    /** The request's own key, wrapped; empty once it is destroyed. */
    public Optional<byte[]> wrappedKey() {
        return Optional.ofNullable(dataKey).map(byte[]::clone);
    }

    private void close(RequestEnding how) {
        ending = how;
        state = RequestState.CLOSED;
        open = false;
        paused = false;
        course = course.resumed(how.closedAt());
    }

    private void checkOpen() {
        if (!open) {
            throw RefusedException.state("error.request-closed");
        }
    }

    private void checkProposed() {
        if (state != RequestState.PROPOSED) {
            throw RefusedException.state("error.request-not-proposed");
        }
    }
}
