package io.candor.web.console.request;

import io.candor.ejb.request.RequestDues.DueLine;
import io.candor.ejb.request.attach.AttachedFile;
import io.candor.ejb.request.handling.RequestDeciding;
import io.candor.ejb.request.handling.RequestDeskQueries;
import io.candor.ejb.request.handling.RequestDeskQueries.Desk;
import io.candor.ejb.request.handling.RequestDeskQueries.LetterRow;
import io.candor.ejb.request.handling.RequestHandling;
import io.candor.persistence.request.RequestState;
import io.candor.persistence.request.handling.RequestMessage;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.console.shared.People;
import io.candor.web.shared.request.AttachedParts;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One request: what is asked for, when it is due and why, what was written, what has to be done, and the next step. */
@Named
@RequestScoped
public class RequestPage {

    private static final String FILES = "files";
    private static final Map<String, String> MESSAGE = Map.of(
            "error.request-message", "message",
            "error.request-files-many", FILES,
            "error.request-files-enough", FILES,
            "error.request-file-large", FILES,
            "error.request-file-form", FILES);
    private static final Map<String, String> NOTE = Map.of("error.request-message", "note");

    private final RequestDeskQueries desks;
    private final RequestHandling handling;
    private final RequestDeciding deciding;
    private final TemplateChoice templates;
    private final ConsolePlace place;
    private final Forms forms;
    private final People people;
    private final Messages messages;
    private Desk desk;
    private String assignee;
    private String message;
    private List<Part> files;
    private String note;
    private String back;

    @Inject
    RequestPage(
            RequestDeskQueries desks,
            RequestHandling handling,
            RequestDeciding deciding,
            TemplateChoice templates,
            ConsolePlace place,
            Forms forms,
            People people,
            Messages messages) {
        this.desks = desks;
        this.handling = handling;
        this.deciding = deciding;
        this.templates = templates;
        this.place = place;
        this.forms = forms;
        this.people = people;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected RequestPage() {
        this(null, null, null, null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        desk = desks.desk(place.id(), messages.language());
        assignee = desk.facts().assignee();
        message = templates.text(desk).orElse(null);
    }

    /** The request. */
    public Desk getDesk() {
        return desk;
    }

    /** The date of the answer. */
    public DueLine getAnswer() {
        return desk.dues().stream()
                .filter(line -> line.milestone().equals("ANSWER"))
                .findFirst()
                .orElseThrow();
    }

    /** The other dates. */
    public List<DueLine> getDates() {
        return desk.dues().stream()
                .filter(line -> !line.milestone().equals("ANSWER"))
                .filter(line -> !line.date().isEmpty())
                .toList();
    }

    /** Whether the caller works on it, and it is open. */
    public boolean isEditable() {
        return place.isOpen("request-clock") && !desk.facts().isClosed();
    }

    /** Whether the caller can decide it now. */
    public boolean isDecidable() {
        return place.isOpen("request-decision") && !desk.facts().isClosed() && !isProposed() && !isAgreed();
    }

    /** Whether systems are carrying out what two people agreed to. */
    public boolean isAgreed() {
        return desk.facts().head().state() == RequestState.AGREED;
    }

    /** Whether a decision waits for a second person. */
    public boolean isProposed() {
        return desk.facts().head().state() == RequestState.PROPOSED;
    }

    /** Whether the caller can be the second person. */
    public boolean isApprovable() {
        return isProposed()
                && place.isOpen("request-decision")
                && !people.self().equals(desk.facts().ending().proposedBy());
    }

    /** Whether the caller can send the decision back. */
    public boolean isReturnable() {
        return isProposed() && place.isOpen("request-decision");
    }

    /** The letter that waits for a second person; empty if none does. */
    public String getProposal() {
        return desk.letters().stream()
                .filter(letter -> letter.kind() == RequestMessage.Kind.PROPOSAL)
                .reduce((first, second) -> second)
                .map(LetterRow::text)
                .orElse("");
    }

    /** Who wrote a letter, in words: a member, the person, or nobody but Candor itself. */
    public String author(LetterRow letter) {
        if (letter.author() != null) {
            return people.name(letter.author());
        }
        return letter.kind() == RequestMessage.Kind.FROM_PERSON ? messages.get("request.desk.person") : "Candor";
    }

    /** What a letter is, in words. */
    public String kindOf(LetterRow letter) {
        return messages.of("request.letter", letter.kind());
    }

    /** The members who can have it, and nobody. */
    public List<SelectItem> getMembers() {
        var options = new ArrayList<SelectItem>();
        options.add(new SelectItem("", messages.get("request.queue.nobody")));
        options.addAll(people.options());
        return options;
    }

    /** The address of a page below this one. */
    public String below(String path) {
        return place.link("/requests/" + place.id() + path);
    }

    /** Who has it. */
    public String getAssignee() {
        return assignee;
    }

    /** Who has it. */
    public void setAssignee(String assignee) {
        this.assignee = assignee;
    }

    /** What is written to the person. */
    public String getMessage() {
        return message;
    }

    /** What is written to the person. */
    public void setMessage(String message) {
        this.message = message;
    }

    /** What is sent with it. */
    public List<Part> getFiles() {
        return files;
    }

    /** What is sent with it; null for nothing. */
    public void setFiles(List<Part> files) {
        this.files = files;
    }

    /** What is written for other members. */
    public String getNote() {
        return note;
    }

    /** What is written for other members. */
    public void setNote(String note) {
        this.note = note;
    }

    /** Why a decision is sent back. */
    public String getBack() {
        return back;
    }

    /** Why a decision is sent back. */
    public void setBack(String back) {
        this.back = back;
    }

    /** Gives it to a member. */
    public void assign() {
        step("assignForm", Map.of(), "request.said.assigned", () -> handling.assign(place.id(), assignee));
    }

    /** Writes to the person. */
    public void write() {
        step("messageForm", MESSAGE, "request.said.sent", () -> handling.write(place.id(), message, attached()));
    }

    /** Writes a note. */
    public void addNote() {
        step("noteForm", NOTE, "request.said.noted", () -> handling.note(place.id(), note));
    }

    /** Agrees to the decision. */
    public void approve() {
        step("approveForm", Map.of(), "request.said.decided", () -> deciding.approve(place.id()));
    }

    /** Sends the decision back. */
    public void sendBack() {
        step(
                "backForm",
                Map.of("error.request-message", "back"),
                "request.said.returned",
                () -> deciding.sendBack(place.id(), back));
    }

    private List<AttachedFile> attached() {
        try {
            return AttachedParts.files(files == null ? List.of() : files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void step(String form, Map<String, String> fields, String said, Runnable command) {
        forms.submit(form, fields, () -> {
            command.run();
            forms.goOn(below(""), messages.get(said));
        });
    }
}
