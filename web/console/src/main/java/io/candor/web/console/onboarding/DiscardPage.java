package io.candor.web.console.onboarding;

import io.candor.ejb.tenant.platform.DraftDiscarding;
import io.candor.web.console.shared.Forms;
import io.candor.web.shared.identity.Audience;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** Gives up a centre that is being prepared, once its name has been typed again. */
@Named
@RequestScoped
public class DiscardPage {

    private static final Map<String, String> FIELDS = Map.of("error.discard-slug", "slug");

    private final DraftDiscarding discarding;
    private final WizardPlace place;
    private final Forms forms;
    private final Messages messages;
    private String slug;

    @Inject
    DiscardPage(DraftDiscarding discarding, WizardPlace place, Forms forms, Messages messages) {
        this.discarding = discarding;
        this.place = place;
        this.forms = forms;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected DiscardPage() {
        this(null, null, null, null);
    }

    /** What was typed. */
    public String getSlug() {
        return slug;
    }

    /** Takes what was typed. */
    public void setSlug(String newSlug) {
        slug = newSlug;
    }

    /** Deletes everything of it. */
    public void discard() {
        String name = place.name();
        forms.submit("discardForm", FIELDS, () -> {
            discarding.discard(slug);
            forms.goOn(Audience.STAFF.path() + "/", messages.with("onboarding.discard.said", name));
        });
    }
}
