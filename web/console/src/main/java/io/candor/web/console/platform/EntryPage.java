package io.candor.web.console.platform;

import io.candor.ejb.audit.PlatformAuditQueries;
import io.candor.persistence.audit.AuditRecord;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.shared.MissingException;
import io.candor.web.console.audit.AuditWords;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** One entry of the platform's audit log, from what to what. */
@Named("platformEntryPage")
@RequestScoped
public class EntryPage {

    private final PlatformAuditQueries log;
    private final AuditWords words;
    private final PlatformPlace place;
    private final Messages messages;
    private AuditRecord content;

    @Inject
    EntryPage(PlatformAuditQueries log, AuditWords words, PlatformPlace place, Messages messages) {
        this.log = log;
        this.words = words;
        this.place = place;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected EntryPage() {
        this(null, null, null, null);
    }

    @PostConstruct
    void load() {
        content = log.find(UUID.fromString(place.subject()))
                .orElseThrow(() -> new MissingException("error.no-such-audit-entry"))
                .row()
                .content();
    }

    /** The entry. */
    public AuditRecord getContent() {
        return content;
    }

    /** Who did it. */
    public String getActor() {
        return words.actor(content.actor());
    }

    /** What kind of caller that is. */
    public String getKind() {
        return messages.of("audit.actor", content.actor().kind());
    }

    /** What was done. */
    public String getAction() {
        return words.action(content.action());
    }

    /** From what to what. */
    public List<Changes.Field> getFields() {
        return content.changes().fields();
    }
}
