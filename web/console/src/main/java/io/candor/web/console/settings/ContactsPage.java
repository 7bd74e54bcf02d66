package io.candor.web.console.settings;

import com.fasterxml.jackson.core.type.TypeReference;
import io.candor.ejb.tenant.settings.ProfileEditing;
import io.candor.ejb.tenant.settings.ProfileQueries;
import io.candor.ejb.tenant.settings.ProfileQueries.ProfileRow;
import io.candor.persistence.shared.Json;
import io.candor.persistence.tenant.TenantProfile.Contact;
import io.candor.persistence.tenant.TenantProfile.Gap;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.console.shared.Overlap;
import io.candor.web.console.undo.Undo;
import io.candor.web.console.undo.Undoing;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whom people can turn to, at the company and beyond, and what they can do where something is missing. */
@Named
@RequestScoped
public class ContactsPage implements Undoing {

    private final ProfileQueries queries;
    private final ProfileEditing editing;
    private final ConsolePlace place;
    private final Forms forms;
    private final Undo undo;
    private final Messages messages;
    private final ContactsForm form = new ContactsForm();
    private Overlap overlap;

    @Inject
    ContactsPage(
            ProfileQueries queries,
            ProfileEditing editing,
            ConsolePlace place,
            Forms forms,
            Undo undo,
            Messages messages) {
        this.queries = queries;
        this.editing = editing;
        this.place = place;
        this.forms = forms;
        this.undo = undo;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected ContactsPage() {
        this(null, null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        if (!FacesContext.getCurrentInstance().isPostback()) {
            ProfileRow row = queries.profile();
            form.fill(row.profile(), row.state());
        }
    }

    /** What is typed. */
    public ContactsForm getForm() {
        return form;
    }

    /** Whether the caller may change it. */
    public boolean isEditable() {
        return place.isOpen("brand-check");
    }

    /** What contacts are for. */
    public List<SelectItem> getKinds() {
        return Stream.of(Contact.Kind.values())
                .map(kind -> new SelectItem(kind.name(), messages.of("tenant.contact", kind)))
                .toList();
    }

    /** What a gap is called. */
    public String gap(String part) {
        return messages.of("tenant.gap", Gap.Part.valueOf(part));
    }

    /** What somebody else has changed meanwhile; null if nobody has. */
    public Overlap getOverlap() {
        return overlap;
    }

    /** Stores what is typed. */
    public void save() {
        boolean done = forms.submit("contactsForm", Map.of(), () -> {
            String before = Json.write(queries.profile().profile());
            editing.changeContacts(form.getState(), form.profile());
            undo.keep(
                    ContactsPage.class, place.here(), before, queries.profile().state());
            forms.goOn(place.link("/settings/contacts"), messages.get("settings.said.saved"));
        });
        if (!done) {
            form.trim();
        }
        if (forms.isOverlapped()) {
            ProfileRow row = queries.profile();
            overlap = new Overlap()
                    .compare(
                            messages.get("settings.contacts.contacts"),
                            shown(row.profile().contacts()),
                            shown(form.profile().contacts()));
            form.setState(row.state());
        }
    }

    @Override
    public void undo(List<String> step) {
        editing.changeContacts(step.get(1), Json.read(step.get(0), new TypeReference<>() {}));
    }

    private static List<String> shown(List<Contact> contacts) {
        return contacts.stream()
                .map(contact -> contact.email() == null ? "–" : contact.email())
                .toList();
    }
}
