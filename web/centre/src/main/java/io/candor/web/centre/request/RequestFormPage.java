package io.candor.web.centre.request;

import io.candor.ejb.request.RightQueries;
import io.candor.ejb.request.RightQueries.RightRow;
import io.candor.ejb.request.intake.RequestDraft;
import io.candor.persistence.request.RightType;
import io.candor.persistence.shared.LocalizedText;
import io.candor.web.centre.consent.ConsentPseudonym;
import io.candor.web.shared.layout.CentreFrame;
import io.candor.web.shared.tenant.CentreAddress;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The form by which people ask for something: the tenant's own rights in its order, then a complaint and a question. */
@Named
@RequestScoped
public class RequestFormPage {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final RightQueries rights;
    private final RequestPlaces places;
    private final CentreAddress address;
    private final CentreFrame frame;
    private final Messages messages;
    private final ConsentPseudonym pseudonym;
    private RequestDraft draft = RequestDraft.empty();
    private Map<String, String> faults = Map.of();
    private String submission;
    private boolean refilled;
    private String refused = "";

    @Inject
    RequestFormPage(
            RightQueries rights,
            RequestPlaces places,
            CentreAddress address,
            CentreFrame frame,
            Messages messages,
            ConsentPseudonym pseudonym) {
        this.rights = rights;
        this.places = places;
        this.address = address;
        this.frame = frame;
        this.messages = messages;
        this.pseudonym = pseudonym;
    }

    /** For the container's proxy. */
    protected RequestFormPage() {
        this(null, null, null, null, null, null);
    }

    /** Something to choose. */
    public record Choice(String value, String label, String detail, boolean chosen) {}

    /** Something wrong, and the field where. */
    public record FaultLine(String field, String text) {}

    @PostConstruct
    void open() {
        var bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        submission = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces != null) {
            faces.getExternalContext().setResponseHeader("Cache-Control", "private, no-store");
        }
    }

    /** Shows again what was filled in, with everything that is wrong with it. */
    void showAgain(RequestDraft filled, List<RequestDraft.Fault> found, String sameSubmission) {
        draft = filled;
        refilled = true;
        submission = sameSubmission == null ? submission : sameSubmission;
        faults = found.stream()
                .collect(Collectors.toMap(
                        RequestDraft.Fault::field,
                        fault -> messages.with(fault.messageKey(), fault.limit()),
                        (first, second) -> first,
                        LinkedHashMap::new));
    }

    /** Says why nothing was taken, with everything that was filled in. */
    void refuse(RequestDraft filled, String sameSubmission, String reason) {
        showAgain(filled, List.of(), sameSubmission);
        refused = reason;
    }

    /** Why nothing was taken; empty if that is not so. */
    public String refused() {
        return refused;
    }

    /** By which the same submission is known again. */
    public String submission() {
        return submission;
    }

    /** What can be asked for. */
    public List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        List<RightRow> rows = rights.rights();
        for (int i = 0; i < rows.size(); i++) {
            RightRow row = rows.get(i);
            String detail = row.detail() == null ? "" : text(row.detail());
            choices.add(choice("right-" + i, text(row.label()), detail));
        }
        choices.add(
                choice("complaint", messages.get("request.new.complaint"), messages.get("request.new.complaint-help")));
        choices.add(choice("inquiry", messages.get("request.new.inquiry"), messages.get("request.new.inquiry-help")));
        return choices;
    }

    /** For whom one can ask. */
    public List<Choice> behalves() {
        return List.of("SELF", "CHILD", "AGENT").stream()
                .map(value ->
                        new Choice(value, messages.get("request.behalf." + value), "", value.equals(draft.onBehalf())))
                .toList();
    }

    /** Where one can live. */
    public List<Choice> places() {
        return places.all().stream()
                .map(place ->
                        new Choice(place.code(), place.name(), "", place.code().equals(draft.place())))
                .toList();
    }

    /** Whether one of the tenant's rights is an objection, so that the form asks to what. */
    public boolean isObjectable() {
        return rights.rights().stream().anyMatch(row -> row.types().contains(RightType.OBJECTION));
    }

    /** What was filled in. */
    public RequestDraft draft() {
        return draft;
    }

    /** The pseudonym of this browser's choices about cookies, unless something else was filled in. */
    public String subject() {
        return refilled ? draft.subject() : pseudonym.find();
    }

    /** What is wrong with a field; empty if nothing is. */
    public String fault(String field) {
        return faults.getOrDefault(field, "");
    }

    /** Says to assistive technology that a field has a fault; null if it has none. */
    public String invalid(String field) {
        return faults.containsKey(field) ? "true" : null;
    }

    /** Unfolds the fields about somebody else if they are filled in or wrong; null if not. */
    public String unfolded() {
        boolean wrong = faults.containsKey("forWhom") || faults.containsKey("mandate");
        boolean filled = !draft.forWhom().isEmpty() || !draft.mandate().isEmpty();
        return wrong || filled ? "open" : null;
    }

    /** Everything that is wrong, in the order of the fields. */
    public List<FaultLine> faults() {
        return faults.entrySet().stream()
                .map(fault -> new FaultLine(fault.getKey(), fault.getValue()))
                .toList();
    }

    /** Title of the page, which says first if something is wrong. */
    public String title() {
        String title = messages.get("request.new.title");
        return faults.isEmpty() ? title : messages.with("request.new.title-refused", title);
    }

    /** What the page is for. */
    public String lead() {
        return messages.with("request.new.lead", frame.centre().name());
    }

    private Choice choice(String value, String label, String detail) {
        return new Choice(value, label, detail, value.equals(draft.choice()));
    }

    private String text(LocalizedText text) {
        return text.in(address.language(), address.defaultLanguage());
    }
}
