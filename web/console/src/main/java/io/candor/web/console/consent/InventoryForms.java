package io.candor.web.console.consent;

import io.candor.ejb.consent.ConsentPublishing.NoticeRenewal;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Supplier;

/** Forms that change the inventory: each leads back to it and says what became of the consent notice. */
@RequestScoped
public class InventoryForms {

    private final Forms forms;
    private final ConsolePlace place;
    private final Messages messages;

    @Inject
    InventoryForms(Forms forms, ConsolePlace place, Messages messages) {
        this.forms = forms;
        this.place = place;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected InventoryForms() {
        this(null, null, null);
    }

    /**
     * Runs a command; a refusal is shown beside its field.
     *
     * @param form the form's id
     * @param fields message key of a refusal to the field at fault
     * @return whether somebody else was faster, so that both states are to be shown
     */
    public boolean submit(String form, Map<String, String> fields, Supplier<NoticeRenewal> command) {
        forms.submit(form, fields, () -> {
            NoticeRenewal renewal = command.get();
            forms.goOn(place.link("/consents/inventory"), new RenewalSentences(messages.wording()).of(renewal));
        });
        return forms.isOverlapped();
    }
}
