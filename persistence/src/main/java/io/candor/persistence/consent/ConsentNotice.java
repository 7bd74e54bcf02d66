package io.candor.persistence.consent;

import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One version of everything that a banner shows, word for word. Made whenever the inventory or the wording changes, and never changed or
 * removed, because consent records refer to what people were shown.
 */
@Entity
@Table(name = "consent_notice")
public class ConsentNotice extends TenantOwned {

    private int number;

    @Column(name = "asks_again")
    private boolean askingAgain;

    private Instant createdAt;

    @OneToMany(mappedBy = "notice", cascade = CascadeType.PERSIST)
    private List<ConsentNoticeText> texts = new ArrayList<>();

    /** For the persistence provider. */
    protected ConsentNotice() {}

    /**
     * @param number from 1, one more than the version before
     * @param askingAgain whether choices made under earlier versions no longer cover what is asked for
     * @param contents canonical JSON (RFC 8785) by language
     * @param createdAt UTC
     */
    public ConsentNotice(int number, boolean askingAgain, Map<String, String> contents, Instant createdAt) {
        this.number = number;
        this.askingAgain = askingAgain;
        this.createdAt = createdAt;
        contents.forEach((language, content) -> texts.add(new ConsentNoticeText(this, language, content)));
    }

    /** From 1. */
    public int number() {
        return number;
    }

    /** Whether choices made under earlier versions are asked again. */
    public boolean isAskingAgain() {
        return askingAgain;
    }

    /** UTC. */
    public Instant createdAt() {
        return createdAt;
    }

    /** Its texts, one for each language that the tenant had. */
    public List<ConsentNoticeText> texts() {
        return List.copyOf(texts);
    }

    /** The text in a language; empty if the tenant did not have it then. */
    public Optional<ConsentNoticeText> text(String language) {
        return texts.stream().filter(text -> text.language().equals(language)).findFirst();
    }
}
