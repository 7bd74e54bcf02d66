package io.candor.persistence.directory;

import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Whether Keycloak knows of an account's membership in the tenant, or of its end. Due from the change on, done when Keycloak has it;
 * given up when it would not take it for a day, until somebody asks again. Decides nothing about access: that is Candor's own.
 */
@Entity
@Table(name = "directory_entry")
public class DirectoryEntry extends TenantOwned {

    /** How far it has come. */
    public enum State {
        DUE,
        DONE,
        GIVEN_UP
    }

    private String subject;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For the persistence provider. */
    protected DirectoryEntry() {}

    /** The entry of an account, due. */
    public DirectoryEntry(String subject, Instant now) {
        this.subject = subject;
        become(State.DUE, now);
    }

    /** Notes how far it has come. */
    public void become(State next, Instant now) {
        state = next;
        changedAt = now;
    }

    /** The account. */
    public String subject() {
        return subject;
    }

    /** How far it has come. */
    public State state() {
        return state;
    }

    /** Since when. */
    public Instant changedAt() {
        return changedAt;
    }
}
