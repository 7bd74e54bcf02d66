package io.candor.web.console.request;

import io.candor.ejb.request.handling.RequestClockKeeping;
import io.candor.ejb.request.handling.RequestDeskQueries;
import io.candor.ejb.request.handling.RequestDeskQueries.Desk;
import io.candor.persistence.request.clock.RequestCourse;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A request's clock: ask the person and wait, go on, take more time. */
@Named
@RequestScoped
public class ClockPage {

    private static final Map<String, String> QUESTION =
            Map.of("error.request-message", "question", "error.pause-not-allowed", "cause");
    private static final Map<String, String> REASON = Map.of("error.request-message", "reason");

    private final RequestDeskQueries desks;
    private final RequestClockKeeping clock;
    private final ConsolePlace place;
    private final Forms forms;
    private final Messages messages;
    private Desk desk;
    private String cause = "IDENTITY";
    private String question;
    private String reason;
    private boolean proved;

    @Inject
    ClockPage(RequestDeskQueries desks, RequestClockKeeping clock, ConsolePlace place, Forms forms, Messages messages) {
        this.desks = desks;
        this.clock = clock;
        this.place = place;
        this.forms = forms;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected ClockPage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        desk = desks.desk(place.id(), messages.language());
    }

    /** The request. */
    public Desk getDesk() {
        return desk;
    }

    /** Whether something can be done about its clock. */
    public boolean isOpen() {
        return !desk.facts().isClosed();
    }

    /** Whether it waits for the person. */
    public boolean isWaiting() {
        return course().lasting().isPresent();
    }

    /** Whether the person could be asked now. */
    public boolean isPausable() {
        return isOpen() && !isWaiting();
    }

    /** Whether more time could be taken. */
    public boolean isExtensible() {
        return isOpen() && course().extended().isEmpty();
    }

    /** For what a clock can stand still. */
    public List<SelectItem> getCauses() {
        return Stream.of("IDENTITY", "CLARIFICATION", "AGENT_PROOF")
                .map(value -> new SelectItem(value, messages.get("request.cause." + value)))
                .toList();
    }

    /** What is outstanding. */
    public String getCause() {
        return cause;
    }

    /** What is outstanding. */
    public void setCause(String cause) {
        this.cause = cause;
    }

    /** What the person is asked. */
    public String getQuestion() {
        return question;
    }

    /** What the person is asked. */
    public void setQuestion(String question) {
        this.question = question;
    }

    /** Why more time is needed. */
    public String getReason() {
        return reason;
    }

    /** Why more time is needed. */
    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Whether it is known now who asks. */
    public boolean isProved() {
        return proved;
    }

    /** Whether it is known now who asks. */
    public void setProved(boolean proved) {
        this.proved = proved;
    }

    /** Asks the person and waits. */
    public void pause() {
        step("pauseForm", QUESTION, "request.said.paused", () -> clock.pause(place.id(), cause, question));
    }

    /** Goes on. */
    public void resume() {
        step("resumeForm", Map.of(), "request.said.resumed", () -> clock.resume(place.id(), proved));
    }

    /** Takes more time. */
    public void extend() {
        step("extendForm", REASON, "request.said.extended", () -> clock.extend(place.id(), reason));
    }

    private RequestCourse course() {
        return desk.facts().clock().course();
    }

    private void step(String form, Map<String, String> fields, String said, Runnable command) {
        forms.submit(form, fields, () -> {
            command.run();
            forms.goOn(place.link("/requests/" + place.id()), messages.get(said));
        });
    }
}
