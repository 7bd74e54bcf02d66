package io.candor.web.console.request;

import io.candor.ejb.request.handling.RequestDeciding;
import io.candor.ejb.request.handling.RequestDeskQueries;
import io.candor.ejb.request.handling.RequestDeskQueries.Desk;
import io.candor.persistence.request.RequestType;
import io.candor.persistence.request.handling.RefusalGround;
import io.candor.persistence.request.handling.RequestDecision;
import io.candor.persistence.request.handling.RequestOutcome;
import io.candor.persistence.shared.RefusedException;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The decision about a request, with the letter that the person gets. Only outcomes and grounds that are lawful for it can be chosen. */
@Named
@RequestScoped
public class DecisionPage {

    private static final Map<String, String> FIELDS = Map.of(
            "error.request-message", "letter",
            "error.request-outcome", "outcome",
            "error.request-ground-missing", "ground",
            "error.request-ground-needless", "ground",
            "error.request-ground-unlawful", "ground");

    private static final Set<RequestType> ANSWERS = EnumSet.of(RequestType.COMPLAINT, RequestType.INQUIRY);

    private final RequestDeskQueries desks;
    private final RequestDeciding deciding;
    private final TemplateChoice templates;
    private final ConsolePlace place;
    private final Forms forms;
    private final Messages messages;
    private Desk desk;
    private String outcome;
    private String ground;
    private String letter;

    @Inject
    DecisionPage(
            RequestDeskQueries desks,
            RequestDeciding deciding,
            TemplateChoice templates,
            ConsolePlace place,
            Forms forms,
            Messages messages) {
        this.desks = desks;
        this.deciding = deciding;
        this.templates = templates;
        this.place = place;
        this.forms = forms;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected DecisionPage() {
        this(null, null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        desk = desks.desk(place.id(), messages.language());
        String name = desk.content() == null ? "" : desk.content().name();
        letter = templates.text(desk).orElseGet(() -> messages.with("request.decision.draft", name));
    }

    /** The request. */
    public Desk getDesk() {
        return desk;
    }

    /** Whether it can still be decided. */
    public boolean isOpen() {
        return !desk.facts().isClosed();
    }

    /** Address of the request. */
    public String getAbove() {
        return place.link("/requests/" + place.id());
    }

    /** Whether a second person has to agree. */
    public boolean isErasing() {
        return types().contains(RequestType.ERASURE);
    }

    /** Whether it is not known yet who asks. */
    public boolean isUnproved() {
        return !desk.facts().identity().isConfirmed();
    }

    /** How it can end. */
    public List<SelectItem> getOutcomes() {
        List<RequestOutcome> possible = ANSWERS.containsAll(types())
                ? List.of(RequestOutcome.ANSWERED)
                : getGrounds().size() > 1
                        ? List.of(
                                RequestOutcome.GRANTED,
                                RequestOutcome.PARTLY,
                                RequestOutcome.NO_DATA,
                                RequestOutcome.REFUSED)
                        : List.of(RequestOutcome.GRANTED, RequestOutcome.NO_DATA);
        return possible.stream()
                .map(value -> new SelectItem(value.name(), messages.of("request.outcome", value)))
                .toList();
    }

    /** On what grounds it can be refused, and none. */
    public List<SelectItem> getGrounds() {
        var grounds = new ArrayList<SelectItem>();
        grounds.add(new SelectItem("", messages.get("request.decision.no-ground")));
        RefusalGround.fitting(types())
                .forEach(value -> grounds.add(new SelectItem(value.name(), messages.of("request.ground", value))));
        return grounds;
    }

    /** How it ends. */
    public String getOutcome() {
        return outcome;
    }

    /** How it ends. */
    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    /** Why something is refused. */
    public String getGround() {
        return ground;
    }

    /** Why something is refused. */
    public void setGround(String ground) {
        this.ground = ground;
    }

    /** What the person reads. */
    public String getLetter() {
        return letter;
    }

    /** What the person reads. */
    public void setLetter(String letter) {
        this.letter = letter;
    }

    /** Decides it. */
    public void decide() {
        forms.submit("decisionForm", FIELDS, () -> {
            boolean closed = deciding.decide(place.id(), decision(), letter);
            String said = closed ? "request.said.decided" : "request.said.proposed";
            forms.goOn(getAbove(), messages.get(said));
        });
    }

    private RequestDecision decision() {
        RequestOutcome chosen = EnumSet.allOf(RequestOutcome.class).stream()
                .filter(value -> value.name().equals(outcome))
                .findFirst()
                .orElseThrow(() -> new RefusedException(RefusedException.Fault.INPUT, "error.request-outcome"));
        RefusalGround why = EnumSet.allOf(RefusalGround.class).stream()
                .filter(value -> value.name().equals(ground))
                .findFirst()
                .orElse(null);
        return new RequestDecision(chosen, why);
    }

    private List<RequestType> types() {
        return desk.facts().asked().types();
    }
}
