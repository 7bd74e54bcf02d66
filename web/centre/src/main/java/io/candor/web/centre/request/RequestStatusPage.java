package io.candor.web.centre.request;

import io.candor.ejb.request.RequestDues.DueLine;
import io.candor.ejb.request.file.RequestFileQueries;
import io.candor.ejb.request.file.RequestFileQueries.FileLine;
import io.candor.ejb.request.file.RequestFileQueries.Files;
import io.candor.ejb.request.identity.RequestAccess;
import io.candor.ejb.request.person.RequestStatusQueries;
import io.candor.ejb.request.person.RequestStatusQueries.LetterLine;
import io.candor.ejb.request.person.RequestStatusQueries.Status;
import io.candor.ejb.request.person.RequestStatusQueries.StepLine;
import io.candor.persistence.request.NoSuchRequestException;
import io.candor.persistence.request.handling.RequestStep;
import io.candor.persistence.shared.DomainException;
import io.candor.web.shared.request.RequestCookie;
import io.candor.web.shared.tenant.CentreAddress;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A request as its person follows it: how far it is, when it is due and why, what was written, and what can be done. */
@Named
@RequestScoped
public class RequestStatusPage {

    private static final int KILOBYTE = 1024;

    private static final Map<String, String> SAID = Map.of(
            "mailed", "request.said.mailed",
            "closed", "request.said.closed",
            "written", "request.said.written",
            "confirmed", "request.said.confirmed",
            "taken-back", "request.said.taken-back");

    private final RequestStatusQueries requests;
    private final RequestFileQueries files;
    private final RequestCookie cookie;
    private final RequestPlaces places;
    private final CentreAddress address;
    private final Messages messages;
    private final HttpServletRequest request;
    private RequestAccess access;
    private Status status;
    private Files found;
    private String refused = "";
    private String typed = "";

    @Inject
    RequestStatusPage(
            RequestStatusQueries requests,
            RequestFileQueries files,
            RequestCookie cookie,
            RequestPlaces places,
            CentreAddress address,
            Messages messages,
            HttpServletRequest request) {
        this.requests = requests;
        this.files = files;
        this.cookie = cookie;
        this.places = places;
        this.address = address;
        this.messages = messages;
        this.request = request;
    }

    /** For the container's proxy. */
    protected RequestStatusPage() {
        this(null, null, null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces != null) {
            faces.getExternalContext().setResponseHeader("Cache-Control", "private, no-store");
        }
        cookie.read().flatMap(this::opens);
    }

    /** Opens a request if reference and secret belong together; what comes back is in the form in which it is kept. */
    Optional<RequestAccess> opens(RequestAccess brought) {
        try {
            status = requests.status(brought, address.language());
            access = new RequestAccess(
                    status.facts().head().reference(), brought.secret().replaceAll("[^A-Za-z0-9-]", ""));
            return Optional.of(access);
        } catch (NoSuchRequestException e) {
            return Optional.empty();
        }
    }

    /** Says why nothing was done. */
    void refuse(String key) {
        refused = messages.get(key);
    }

    /** Says why nothing was done, and keeps what was typed. */
    void refuse(DomainException refusal, String message) {
        refused = messages.with(refusal.messageKey(), refusal.arguments());
        typed = Objects.toString(message, "");
    }

    /** Says that too much was tried. */
    void refuseMany(int seconds) {
        refused = messages.with("request.new.many", seconds / 60 + 1);
    }

    /** Whether a request is open in this browser. */
    public boolean isOpened() {
        return status != null;
    }

    /** The request. */
    public Status status() {
        return status;
    }

    /** By which it is opened again. */
    public RequestAccess access() {
        return access;
    }

    /** Why nothing was done; empty if that is not so. */
    public String refused() {
        return refused;
    }

    /** The message that was not taken. */
    public String typed() {
        return typed;
    }

    /** What was just done; empty if nothing. */
    public String said() {
        String key = SAID.get(Objects.toString(request.getParameter("said"), ""));
        return key == null || !refused.isEmpty() ? "" : messages.get(key);
    }

    /** What is asked for, in the tenant's own words. */
    public String what() {
        var asked = status.facts().asked();
        return asked.label() == null
                ? messages.of("request.type", asked.types().get(0))
                : asked.label().in(address.language(), address.defaultLanguage());
    }

    /** Where the person lives, in words; empty if not said. */
    public String place() {
        var asked = status.facts().asked();
        return asked.country() == null ? "" : places.name(asked.country(), asked.region());
    }

    /** How far it is, in words. */
    public String state() {
        var facts = status.facts();
        if (facts.isClosed()) {
            return messages.of("request.outcome", facts.ending().outcome());
        }
        return facts.clock().course().lasting().isPresent()
                ? messages.get("request.state.waiting")
                : messages.get("request.person." + facts.head().state());
    }

    /** The date of the answer; a closed request has none. */
    public DueLine answer() {
        return status.dues().stream()
                .filter(line -> line.milestone().equals("ANSWER"))
                .findFirst()
                .orElseThrow();
    }

    /** Whether it is still to be answered. */
    public boolean isPending() {
        return !status.facts().isClosed();
    }

    /** Whether it is still to be proved who asks. */
    public boolean isUnproved() {
        boolean matters = isPending() || !found().waiting().isEmpty();
        return matters && !status.facts().identity().isConfirmed();
    }

    /** What was written to and fro. */
    public List<LetterLine> letters() {
        return status.letters();
    }

    /** What can be fetched that came with no message. */
    public List<FileLine> files() {
        return found().of(null);
    }

    /** What can be fetched that came with a message. */
    public List<FileLine> files(LetterLine letter) {
        return found().of(letter.id());
    }

    /** How many more files of a message wait for somebody who has proved to be the person. */
    public int waiting(LetterLine letter) {
        return found().waiting(letter.id());
    }

    /** Whether files came with no message, even if they cannot be fetched yet. */
    public boolean isFiled() {
        return !files().isEmpty() || isFilesWaiting();
    }

    /** Whether files that came with no message wait for somebody who has proved to be the person. */
    public boolean isFilesWaiting() {
        return found().waiting(null) > 0;
    }

    private Files found() {
        if (found == null) {
            found = files.of(access);
        }
        return found;
    }

    /** How large a file is, in words. */
    public String size(FileLine file) {
        return messages.with("request.files.size", (file.size() + KILOBYTE - 1) / KILOBYTE);
    }

    /** What happened. */
    public List<StepLine> steps() {
        return status.steps();
    }

    /** A step in words. */
    public String step(RequestStep step) {
        return messages.of("request.step", step);
    }
}
