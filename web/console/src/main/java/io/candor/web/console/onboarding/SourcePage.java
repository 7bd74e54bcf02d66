package io.candor.web.console.onboarding;

import io.candor.ejb.onboarding.OnboardingEditing;
import io.candor.ejb.onboarding.OnboardingQueries;
import io.candor.importer.source.Intake;
import io.candor.persistence.onboarding.Onboarding.Origin;
import io.candor.web.console.shared.Forms;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The second step: the policy that the company has already, pasted or uploaded, or Candor's own to begin with. */
@Named
@RequestScoped
public class SourcePage {

    private static final String FORM = "sourceForm";
    private static final Map<String, String> FIELDS = Map.of("error.import-empty", "text");

    private final OnboardingQueries onboardings;
    private final OnboardingEditing editing;
    private final WizardPlace place;
    private final Forms forms;
    private final Messages messages;
    private int version;
    private String text;
    private Part file;

    @Inject
    SourcePage(
            OnboardingQueries onboardings,
            OnboardingEditing editing,
            WizardPlace place,
            Forms forms,
            Messages messages) {
        this.onboardings = onboardings;
        this.editing = editing;
        this.place = place;
        this.forms = forms;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected SourcePage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        version = place.draft().version();
        if (place.draft().origin() == Origin.PASTED
                && !FacesContext.getCurrentInstance().isPostback()) {
            text = new String(onboardings.document(), StandardCharsets.UTF_8);
        }
    }

    /** The version that the change is made from. */
    public int getVersion() {
        return version;
    }

    /** Comes back with the form. */
    public void setVersion(int version) {
        this.version = version;
    }

    /** The pasted text. */
    public String getText() {
        return text;
    }

    /** The pasted text. */
    public void setText(String text) {
        this.text = text;
    }

    /** The chosen file. */
    public Part getFile() {
        return file;
    }

    /** The chosen file; an empty part if none was chosen. */
    public void setFile(Part file) {
        this.file = file;
    }

    /** Whether a document is there already, so that the next step can be reached without another. */
    public boolean isProvided() {
        return place.draft().origin() != null;
    }

    /** What is there already, in a sentence; empty if nothing is. */
    public String getPresent() {
        var draft = place.draft();
        if (draft.origin() == null) {
            return "";
        }
        return messages.with(
                "onboarding.source.present." + draft.origin(),
                draft.documentName() == null ? "" : draft.documentName(),
                (draft.documentSize() + 1023) / 1024);
    }

    /** Reads what is pasted, or the file if one was chosen. */
    public void read() {
        boolean uploaded = file != null && file.getSize() > 0;
        submit(() -> {
            if (uploaded) {
                editing.provide(version, bytes(), Origin.UPLOADED, file.getSubmittedFileName());
            } else {
                editing.paste(version, text == null ? "" : text);
            }
        });
    }

    /** Begins with Candor's own text. */
    public void useTemplate() {
        submit(() -> editing.useTemplate(version));
    }

    private void submit(Runnable command) {
        forms.submit(FORM, FIELDS, () -> {
            command.run();
            forms.goOn(place.link(OnboardingStep.REVIEW), messages.get("onboarding.source.read"));
        });
        if (forms.isOverlapped()) {
            // Who presses again has seen it, and means it.
            version = place.draft().version();
        }
    }

    private byte[] bytes() {
        try (InputStream stream = file.getInputStream()) {
            return stream.readNBytes(Intake.LARGEST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
