package io.candor.web.console.undo;

import io.candor.web.console.shared.Forms;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The last step of this session that can be taken back: offered on the page to which it led, until it is taken back, another one follows or
 * the session ends.
 */
@Named("undo")
@RequestScoped
public class Undo {

    private static final String STEP = Undo.class.getName() + ".step";

    private final Instance<Undoing> undoings;
    private final HttpServletRequest request;
    private final Forms forms;
    private final Messages messages;

    @Inject
    Undo(@Any Instance<Undoing> undoings, HttpServletRequest request, Forms forms, Messages messages) {
        this.undoings = undoings;
        this.request = request;
        this.forms = forms;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected Undo() {
        this(null, null, null, null);
    }

    /**
     * Remembers a step that was just taken.
     *
     * @param who takes it back
     * @param page address of the page that offers it
     * @param step what is needed for that
     */
    public void keep(Class<? extends Undoing> who, String page, String... step) {
        String[] kept = new String[step.length + 2];
        kept[0] = who.getName();
        kept[1] = page;
        System.arraycopy(step, 0, kept, 2, step.length);
        request.getSession().setAttribute(STEP, kept);
    }

    /** Whether this page offers to take something back. */
    public boolean isOffered() {
        return kept() != null;
    }

    /** Takes the step back, and says so on the same page. */
    public void run() {
        String[] kept = kept();
        if (kept == null) {
            return;
        }
        forms.submit("undoForm", Map.of(), () -> {
            undoing(kept[0]).undo(List.copyOf(Arrays.asList(kept).subList(2, kept.length)));
            request.getSession().removeAttribute(STEP);
            forms.goOn(kept[1], messages.get("processing.said.undone"));
        });
    }

    private String[] kept() {
        return request.getSession().getAttribute(STEP) instanceof String[] step && step[1].equals(here()) ? step : null;
    }

    /** The address that the reader sees, in whichever part of the console. */
    private String here() {
        return Objects.toString(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI), request.getRequestURI());
    }

    private Undoing undoing(String name) {
        return undoings.handlesStream()
                .filter(handle -> handle.getBean().getBeanClass().getName().equals(name))
                .findFirst()
                .orElseThrow()
                .get();
    }
}
