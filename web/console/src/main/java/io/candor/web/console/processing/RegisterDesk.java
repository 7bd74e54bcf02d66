package io.candor.web.console.processing;

import com.fasterxml.jackson.core.type.TypeReference;
import io.candor.persistence.processing.Register;
import io.candor.persistence.shared.Json;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * What the pages of ordered registers have in common: a change leads back to the list, which says what was done, and what this session did
 * last to a register (a row taken out, changed or moved) can be taken back until the session ends.
 */
@RequestScoped
public class RegisterDesk {

    private static final String REMOVED = "removed";
    private static final String MOVED = "moved";
    private static final String CHANGED = "changed";

    private final HttpServletRequest request;
    private final ConsolePlace place;
    private final Forms forms;
    private final Messages messages;

    @Inject
    RegisterDesk(HttpServletRequest request, ConsolePlace place, Forms forms, Messages messages) {
        this.request = request;
        this.place = place;
        this.forms = forms;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected RegisterDesk() {
        this(null, null, null, null);
    }

    /**
     * A form about a register.
     *
     * @param id of the form
     * @param list path of the register's list inside the tenant's console, which is the register's name, too
     * @param fields key of a refusal to the id of the field at fault
     */
    public record Form(String id, String list, Map<String, String> fields) {}

    /**
     * Does what a form asks for, and leads to the list.
     *
     * @param said key of what the list says then
     */
    public void submit(Form form, String said, Runnable command) {
        forms.submit(form.id(), form.fields(), () -> {
            command.run();
            forms.goOn(place.link(form.list()), messages.get(said));
        });
    }

    /** Takes a row out, so that it can be put back. */
    public void remove(Form form, Record profile, java.util.function.IntSupplier removing) {
        submit(form, "processing.said.removed", () -> {
            int from = removing.getAsInt();
            keep(form, REMOVED, Json.write(profile), String.valueOf(from));
        });
    }

    /** Changes a row, so that it can say again what it said. */
    public <P extends Record> void change(
            Form form, UUID id, Supplier<P> before, Supplier<P> after, Runnable changing) {
        submit(form, "processing.said.saved", () -> {
            String said = Json.write(before.get());
            String state = Register.state(after.get());
            changing.run();
            keep(form, CHANGED, said, id.toString(), state);
        });
    }

    /** Moves a row, so that it can be moved back. */
    public void move(Form form, UUID id, boolean up, BiConsumer<UUID, Boolean> moving) {
        submit(form, "processing.said.moved", () -> {
            moving.accept(id, up);
            keep(form, MOVED, id.toString(), String.valueOf(up));
        });
    }

    /** What can be taken back, as the end of a message's key; null if there is nothing. */
    public String undoable(String list) {
        String[] kept = kept(list);
        return kept == null ? null : "processing.undo." + kept[0];
    }

    /** The commands by which something is taken back. */
    public record Commands<P>(
            BiConsumer<P, Integer> puttingBack, BiConsumer<UUID, Boolean> moving, Changing<P> changing) {}

    /** Changes a row, from the state that was read. */
    public interface Changing<P> {

        /** Does it. */
        void change(UUID id, String read, P profile);
    }

    /**
     * Takes the last thing back.
     *
     * @param type of what a row says
     */
    public <P> void undo(Form form, TypeReference<P> type, Commands<P> commands) {
        submit(form, "processing.said.undone", () -> {
            String[] kept = kept(form.list());
            if (kept != null && kept[0].equals(REMOVED)) {
                commands.puttingBack().accept(Json.read(kept[1], type), Integer.valueOf(kept[2]));
            } else if (kept != null && kept[0].equals(CHANGED)) {
                commands.changing().change(UUID.fromString(kept[2]), kept[3], Json.read(kept[1], type));
            } else if (kept != null) {
                commands.moving().accept(UUID.fromString(kept[1]), !Boolean.parseBoolean(kept[2]));
            }
            request.getSession().removeAttribute(name(form.list()));
        });
    }

    private void keep(Form form, String... what) {
        request.getSession().setAttribute(name(form.list()), what);
    }

    private String[] kept(String list) {
        return request.getSession().getAttribute(name(list)) instanceof String[] parts ? parts : null;
    }

    private String name(String list) {
        return RegisterDesk.class.getName() + "." + list + "."
                + place.membership().slug();
    }
}
