package io.candor.web.console.notice;

import io.candor.ejb.notice.processor.ProcessorNewsQueries;
import io.candor.ejb.notice.processor.ProcessorNewsQueries.Waiting;
import io.candor.ejb.notice.processor.ProcessorTelling;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.console.shared.Moments;
import io.candor.web.shared.processing.ProcessorChangeLine;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Changes of processors that people have not been told of yet. */
@Named
@RequestScoped
public class WaitingProcessors {

    private final ProcessorNewsQueries queries;
    private final ProcessorTelling telling;
    private final TenantQueries tenants;
    private final ConsolePlace place;
    private final Forms forms;
    private final Moments moments;
    private final Messages messages;
    private Waiting waiting;
    private String reason;

    @Inject
    WaitingProcessors(
            ProcessorNewsQueries queries,
            ProcessorTelling telling,
            TenantQueries tenants,
            ConsolePlace place,
            Forms forms,
            Moments moments,
            Messages messages) {
        this.queries = queries;
        this.telling = telling;
        this.tenants = tenants;
        this.place = place;
        this.forms = forms;
        this.moments = moments;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected WaitingProcessors() {
        this(null, null, null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        waiting = queries.waiting().orElse(null);
    }

    /** Whether there is something that people do not know yet. */
    public boolean isWaiting() {
        return waiting != null;
    }

    /** To how many people it goes, and when. */
    public String getSentence() {
        return messages.with(
                "notice.waiting.text", waiting.changes().size(), waiting.people(), moments.text(waiting.dueAt()));
    }

    /** The changes in words. */
    public List<ProcessorChangeLine> getLines() {
        return ProcessorChangeLine.of(
                waiting.changes(), messages, tenants.languages().get(0));
    }

    /** Key of the sentence that says who is told. */
    public String getAudience() {
        return waiting.promised() ? "notice.waiting.promised" : "notice.waiting.voluntary";
    }

    /** Whether the caller may tell people now. */
    public boolean isTellable() {
        return waiting != null && place.isOpen("processor-telling");
    }

    /** Whether the caller may leave it at that, since words alone are different. */
    public boolean isSettleable() {
        return isTellable() && waiting.isOfWords();
    }

    /** Why nobody has to be told. */
    public String getReason() {
        return reason;
    }

    /** Why nobody has to be told. */
    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Tells people now. */
    public void tell() {
        forms.submit("tellForm", Map.of(), () -> {
            UUID notice = telling.tell();
            forms.goOn(place.link("/notices/" + notice), messages.get("notice.waiting.told"));
        });
    }

    /** Tells nobody. */
    public void settle() {
        forms.submit("settleForm", Map.of("error.reason", "reason"), () -> {
            telling.settle(reason);
            forms.goOn(place.link("/notices"), messages.get("notice.waiting.settled"));
        });
    }
}
