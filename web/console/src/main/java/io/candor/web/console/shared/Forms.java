package io.candor.web.console.shared;

import io.candor.persistence.shared.ChangedMeanwhileException;
import io.candor.persistence.shared.DomainException;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;

/**
 * What all forms have in common. A command that the domain refuses leaves the page as it is, with everything that was typed, and says why
 * beside the field at fault. One that succeeds leads to the next page, which says so once.
 */
@Named("forms")
@RequestScoped
public class Forms {

    private static final String DONE = Forms.class.getName() + ".done";

    private final Messages messages;
    private final HttpServletRequest request;
    private String done;
    private boolean overlapped;

    @Inject
    Forms(Messages messages, HttpServletRequest request) {
        this.messages = messages;
        this.request = request;
    }

    /** For the container's proxy. */
    protected Forms() {
        this(null, null);
    }

    /**
     * Does what a form asks for.
     *
     * @param form id of the form
     * @param fields key of a refusal to the id of the field at fault; a refusal that is not in it concerns the whole form
     * @return false if the domain has refused
     */
    public boolean submit(String form, Map<String, String> fields, Runnable command) {
        try {
            command.run();
            return true;
        } catch (DomainException refusal) {
            overlapped = refusal instanceof ChangedMeanwhileException;
            String field = fields.get(refusal.messageKey());
            String text = messages.wording().text(refusal.messageKey(), refusal.arguments());
            refuse(field == null ? null : form + ":" + field, text);
            return false;
        }
    }

    /**
     * Says why a form was refused.
     *
     * @param field client id of the field at fault, or null for the whole form
     */
    public void refuse(String field, String text) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        context.validationFailed();
        if (field != null && context.getViewRoot().findComponent(field) instanceof UIInput input) {
            // Faces shows an invalid field as it was submitted, and has forgotten that by now.
            input.setSubmittedValue(asSubmitted(input));
            input.setValid(false);
        }
    }

    private static Object asSubmitted(UIInput input) {
        if (input instanceof UISelectMany) {
            return input.getValue() instanceof Collection<?> chosen
                    ? chosen.stream().map(String::valueOf).toArray(String[]::new)
                    : new String[0];
        }
        return Objects.toString(input.getValue(), "");
    }

    /**
     * Leads on to another page, which says what was done.
     *
     * @param address where to
     * @param said what was done, in the reader's language; null if that speaks for itself
     */
    public void goOn(String address, String said) {
        request.getSession().setAttribute(DONE, said);
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes sure that an address names something.
     *
     * @throws NothingThereException if it does not
     */
    public void require(boolean there) {
        if (!there) {
            throw new NothingThereException();
        }
    }

    /** What the page before has done; said once, empty if it has done nothing. */
    public String getDone() {
        if (done == null) {
            done = request.getSession().getAttribute(DONE) instanceof String said ? said : "";
            request.getSession().removeAttribute(DONE);
        }
        return done;
    }

    /** Whether the command was refused because somebody else has changed the same thing meanwhile. */
    public boolean isOverlapped() {
        return overlapped;
    }

    /** Whether this page comes back because something in its form was refused. */
    public boolean isRefused() {
        return FacesContext.getCurrentInstance().isValidationFailed();
    }
}
