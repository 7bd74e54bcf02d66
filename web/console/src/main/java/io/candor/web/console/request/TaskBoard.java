package io.candor.web.console.request;

import io.candor.ejb.request.handling.RequestDeskQueries.TaskRow;
import io.candor.ejb.request.handling.RequestHandling;
import io.candor.persistence.request.handling.RequestTask;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The tasks on a request's page: what is added, done by hand, or asked of a system. */
@Named
@RequestScoped
public class TaskBoard {

    private final RequestHandling handling;
    private final RequestPage page;
    private final ConsolePlace place;
    private final Forms forms;
    private final Messages messages;
    private final Map<UUID, String> notes = new HashMap<>();
    private String kind = RequestTask.Kind.FIND.name();
    private String system;

    @Inject
    TaskBoard(RequestHandling handling, RequestPage page, ConsolePlace place, Forms forms, Messages messages) {
        this.handling = handling;
        this.page = page;
        this.place = place;
        this.forms = forms;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected TaskBoard() {
        this(null, null, null, null, null);
    }

    /** What can have to be done. */
    public List<SelectItem> getKinds() {
        return Stream.of(RequestTask.Kind.values())
                .map(value -> new SelectItem(value.name(), messages.of("request.task", value)))
                .toList();
    }

    /** What is said about each task, by its identifier. */
    public Map<UUID, String> getNotes() {
        return notes;
    }

    /** Whether a task can be finished by the caller now. */
    public boolean pending(TaskRow task) {
        return page.isEditable() && task.state().isPending();
    }

    /** Whether the caller can have a system asked for a task. */
    public boolean sendable(TaskRow task) {
        return page.isEditable() && task.sendable();
    }

    /** How a task's state looks. */
    public String look(TaskRow task) {
        return switch (task.state()) {
            case DONE, NOT_FOUND, DROPPED -> "badge good";
            case FAILED -> "badge bad";
            default -> "badge warn";
        };
    }

    /** What has to be done. */
    public String getKind() {
        return kind;
    }

    /** What has to be done. */
    public void setKind(String kind) {
        this.kind = kind;
    }

    /** In which system. */
    public String getSystem() {
        return system;
    }

    /** In which system. */
    public void setSystem(String system) {
        this.system = system;
    }

    /** Makes the tasks of the registered systems. */
    public void begin() {
        step("beginForm", Map.of(), "request.said.begun", () -> handling.begin(place.id()));
    }

    /** Adds a task. */
    public void add() {
        step(
                "taskForm",
                Map.of("error.request-task-place", "system"),
                "request.said.task",
                () -> handling.addTask(place.id(), RequestTask.Kind.valueOf(kind), system));
    }

    /** Notes that a task is done. */
    public void finish(TaskRow task) {
        end(task, RequestTask.State.DONE);
    }

    /** Notes that nothing was there. */
    public void miss(TaskRow task) {
        end(task, RequestTask.State.NOT_FOUND);
    }

    /** Notes that a task is not needed. */
    public void drop(TaskRow task) {
        end(task, RequestTask.State.DROPPED);
    }

    /** Has the system asked. */
    public void send(TaskRow task) {
        step("tasksForm", Map.of(), "request.said.task-sent", () -> handling.sendTask(place.id(), task.id()));
    }

    private void end(TaskRow task, RequestTask.State how) {
        step(
                "tasksForm",
                Map.of(),
                "request.said.task-done",
                () -> handling.finishTask(place.id(), task.id(), how, notes.get(task.id())));
    }

    private void step(String form, Map<String, String> fields, String said, Runnable command) {
        forms.submit(form, fields, () -> {
            command.run();
            forms.goOn(page.below(""), messages.get(said));
        });
    }
}
