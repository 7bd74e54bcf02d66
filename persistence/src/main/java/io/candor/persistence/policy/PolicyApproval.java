package io.candor.persistence.policy;

import com.fasterxml.jackson.core.type.TypeReference;
import io.candor.persistence.shared.JsonColumn;
import io.candor.persistence.shared.Reason;
import io.candor.persistence.shared.RefusedException;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who wrote a version and who let it pass. Everybody who has changed something in a draft is one of its authors, and no author approves
 * it: what is published has been read by a second person, or somebody has said in writing why not. People are subjects of accounts.
 */
@Embeddable
public class PolicyApproval {

    @Convert(converter = Subjects.class)
    private Set<String> authors = new TreeSet<>();

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "edited_by")
    private String editedBy;

    @Column(name = "edited_at")
    private Instant editedAt;

    @Column(name = "submitted_by")
    private String submittedBy;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Column(name = "approval_statement")
    private String statement;

    @Column(name = "sent_back_note")
    private String note;

    /** Of a version that nobody has written in yet. */
    protected PolicyApproval() {}

    void writtenBy(String subject, Instant now) {
        var all = new TreeSet<>(authors());
        all.add(subject);
        authors = all;
        if (createdBy == null) {
            createdBy = subject;
        }
        editedBy = subject;
        editedAt = now;
    }

    void submit(String subject, Instant now) {
        submittedBy = subject;
        submittedAt = now;
        note = null;
    }

    void approve(String subject, Optional<Reason> alone, Instant now, int number) {
        if (alone.isEmpty() && authors().contains(subject)) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.policy-own-draft", number);
        }
        approvedBy = subject;
        approvedAt = now;
        statement = alone.map(Reason::text).orElse(null);
    }

    void reopen(String why) {
        submittedBy = null;
        submittedAt = null;
        approvedBy = null;
        approvedAt = null;
        statement = null;
        note = why;
    }

    /** Everybody who has changed something in it; empty for a version that was imported. */
    public Set<String> authors() {
        return authors == null ? Set.of() : Set.copyOf(authors);
    }

    /** Who began it; null for a version that was imported. */
    public String createdBy() {
        return createdBy;
    }

    /** Who wrote in it last; null for a version that was imported. */
    public String editedBy() {
        return editedBy;
    }

    /** When somebody wrote in it last, UTC; null for a version that was imported. */
    public Instant editedAt() {
        return editedAt;
    }

    /** Who wants it approved; null for a draft. */
    public String submittedBy() {
        return submittedBy;
    }

    /** When it was submitted, UTC; null for a draft. */
    public Instant submittedAt() {
        return submittedAt;
    }

    /** Who approved it; null before, and for a version that was imported. */
    public String approvedBy() {
        return approvedBy;
    }

    /** When it was approved, UTC; null before, and for a version that was imported. */
    public Instant approvedAt() {
        return approvedAt;
    }

    /** Why an owner approved it without a second person; null if there was one. */
    public String statement() {
        return statement;
    }

    /** What whoever sent it back to the draft has to say; null if there is nothing. */
    public String note() {
        return Objects.requireNonNullElse(note, "").isBlank() ? null : note;
    }

    /** Stores subjects as JSON. */
    @Converter
    static class Subjects extends JsonColumn<Set<String>> {
        Subjects() {
            super(new TypeReference<>() {});
        }
    }
}
