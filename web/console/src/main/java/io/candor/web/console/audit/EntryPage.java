package io.candor.web.console.audit;

import io.candor.ejb.audit.AuditQueries;
import io.candor.persistence.audit.AuditRecord;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.shared.MissingException;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** One entry of the audit log, from what to what. */
@Named("auditEntryPage")
@RequestScoped
public class EntryPage {

    private final AuditQueries log;
    private final AuditWords words;
    private final ConsolePlace place;
    private final Messages messages;
    private AuditRecord content;

    @Inject
    EntryPage(AuditQueries log, AuditWords words, ConsolePlace place, Messages messages) {
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
        content = log.find(place.id())
                .orElseThrow(() -> new MissingException("error.no-such-audit-entry"))
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
