package io.candor.persistence.onboarding;

import com.fasterxml.jackson.core.type.TypeReference;
import io.candor.persistence.shared.ChangedMeanwhileException;
import io.candor.persistence.shared.JsonColumn;
import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How one company becomes a tenant. Begins when the company's name in addresses is claimed, is filled in by its members in any order and
 * as often as they like, and ends when the centre goes live; from then on it is the record of what was imported and decided, and never
 * changes. The document is kept byte for byte.
 */
@Entity
public class Onboarding extends TenantOwned {

    /** Where the policy's document came from. */
    public enum Origin {
        PASTED,
        UPLOADED,
        /** One of Candor's own texts, with the company's name put in. */
        TEMPLATE
    }

    @Convert(converter = OrganisationColumn.class)
    private Organisation organisation;

    @Column(length = 4_194_304)
    private byte[] document;

    @Column(name = "document_origin")
    @Enumerated(EnumType.STRING)
    private Origin documentOrigin;

    @Column(name = "document_name")
    private String documentName;

    @Convert(converter = NamesColumn.class)
    private Set<String> undone;

    @Convert(converter = DecisionsColumn.class)
    private Map<String, Decision> decisions;

    @Convert(converter = SupplementsColumn.class)
    private Supplements supplements;

    @Column(name = "begun_by")
    private String begunBy;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "live_at")
    private Instant liveAt;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Onboarding() {}

    /**
     * Begins with the organisation alone.
     *
     * @param by subject of the member who begins
     * @param now the present instant, UTC
     */
    public Onboarding(Organisation organisation, String by, Instant now) {
        this.organisation = organisation;
        this.undone = Set.of();
        this.decisions = Map.of();
        this.supplements = Supplements.NONE;
        this.begunBy = by;
        this.begunAt = now;
        this.changedAt = now;
    }

    /**
     * Lets a change in.
     *
     * @param read the version that it was made from
     * @param now the present instant, UTC
     * @throws ChangedMeanwhileException if somebody else was faster
     * @throws AlreadyLiveException if the centre is live
     */
    public void edit(int read, Instant now) {
        if (liveAt != null) {
            throw new AlreadyLiveException();
        }
        ChangedMeanwhileException.check(read, version);
        changedAt = now;
    }

    /** Says something else about the company. */
    public void describe(Organisation other) {
        organisation = other;
    }

    /**
     * Puts a document in place of the one so far. What was decided about another document says nothing about this one.
     *
     * @param name of the file, or null for a pasted text
     */
    public void provide(byte[] bytes, Origin origin, String name) {
        if (!java.util.Arrays.equals(document, bytes)) {
            undone = Set.of();
            decisions = Map.of();
            supplements = new Supplements(null, null, supplements.mailbox());
        }
        document = bytes.clone();
        documentOrigin = origin;
        documentName = name == null || name.length() <= 200 ? name : name.substring(0, 200);
    }

    /** Undoes a repair, or makes it again. */
    public void undo(String repair, boolean without) {
        var changed = new TreeSet<>(undone);
        if (without) {
            changed.add(repair);
        } else {
            changed.remove(repair);
        }
        undone = changed;
    }

    /** Decides about findings; those that are not named stay as they were. */
    public void decide(Map<String, Decision> made) {
        var changed = new TreeMap<>(decisions);
        made.forEach((finding, decision) -> {
            if (decision.says()) {
                changed.put(finding, decision);
            } else {
                changed.remove(finding);
            }
        });
        decisions = changed;
    }

    /** Answers what the text leaves open. */
    public void supplement(Supplements answers) {
        supplements = answers;
    }

    /**
     * Ends: the centre is live.
     *
     * @param now the present instant, UTC
     */
    public void goLive(Instant now) {
        liveAt = now;
    }

    /** What the company says about itself. */
    public Organisation organisation() {
        return organisation;
    }

    /** The document as it came; null as long as there is none. */
    public byte[] document() {
        return document == null ? null : document.clone();
    }

    /** Where the document came from; null as long as there is none. */
    public Origin documentOrigin() {
        return documentOrigin;
    }

    /** Name of the document's file; null if it came without. */
    public String documentName() {
        return documentName;
    }

    /** Ids of repairs that were undone. */
    public Set<String> undone() {
        return Set.copyOf(undone);
    }

    /** Decisions by key of the finding. */
    public Map<String, Decision> decisions() {
        return Map.copyOf(decisions);
    }

    /** What was answered beside the text. */
    public Supplements supplements() {
        return supplements;
    }

    /** How often it has been changed. */
    public int version() {
        return version;
    }

    /** Whether the centre is live. */
    public boolean isLive() {
        return liveAt != null;
    }

    @Converter
    static class OrganisationColumn extends JsonColumn<Organisation> {
        OrganisationColumn() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class NamesColumn extends JsonColumn<Set<String>> {
        NamesColumn() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class DecisionsColumn extends JsonColumn<Map<String, Decision>> {
        DecisionsColumn() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class SupplementsColumn extends JsonColumn<Supplements> {
        SupplementsColumn() {
            super(new TypeReference<>() {});
        }
    }
}
