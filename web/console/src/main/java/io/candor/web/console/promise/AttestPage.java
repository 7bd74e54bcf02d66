package io.candor.web.console.promise;

import io.candor.ejb.promise.PromiseAttesting;
import io.candor.ejb.promise.PromiseDeskQueries;
import io.candor.ejb.promise.PromiseDeskQueries.StandingRow;
import io.candor.persistence.promise.NoSuchPromiseException;
import io.candor.persistence.promise.Vouching;
import io.candor.persistence.shared.RefusedException;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.console.shared.Moments;
import io.candor.web.console.shared.People;
import io.candor.web.shared.promise.PromiseSentences;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/** Records who vouches for a promise, and until when. */
@Named
@RequestScoped
public class AttestPage {

    private static final Map<String, String> FIELDS = Map.of(
            "error.attestation-expiry", "expiresOn",
            "error.attestation-note", "note",
            "error.attestation-member", "owner");

    private final PromiseDeskQueries promises;
    private final PromiseAttesting attesting;
    private final ConsolePlace place;
    private final Forms forms;
    private final Messages messages;
    private final Moments moments;
    private final People people;
    private StandingRow row;
    private String owner;
    private String expiresOn;
    private String note;

    @Inject
    AttestPage(
            PromiseDeskQueries promises,
            PromiseAttesting attesting,
            ConsolePlace place,
            Forms forms,
            Messages messages,
            Moments moments,
            People people) {
        this.promises = promises;
        this.attesting = attesting;
        this.place = place;
        this.forms = forms;
        this.messages = messages;
        this.moments = moments;
        this.people = people;
    }

    /** For the container's proxy. */
    protected AttestPage() {
        this(null, null, null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        row = promises.standings().stream()
                .filter(candidate -> candidate.entry().id().equals(place.id()))
                .findFirst()
                .orElseThrow(NoSuchPromiseException::new);
        owner = row.word().map(PromiseDeskQueries.WordRow::vouchedBy).orElse(people.self());
    }

    /** What is promised, in words. */
    public String getText() {
        return new PromiseSentences(messages.wording()).of(row.entry().line().rule());
    }

    /** The sentence that makes it. */
    public String getSentence() {
        return row.entry().line().source().sentence();
    }

    /** Short name of the promise. */
    public String getCode() {
        return row.entry().line().code();
    }

    /** The tenant's default language, in which promises are written. */
    public String getLanguage() {
        return moments.languages().get(0);
    }

    /** The word that holds or held; empty if nobody vouches for it. */
    public String getWord() {
        return row.word()
                .map(word -> messages.with(
                        "promise.desk.word", people.name(word.vouchedBy()), moments.date(word.expiresOn())))
                .orElse("");
    }

    /** Subject of whoever vouches for it. */
    public String getOwner() {
        return owner;
    }

    /** Subject of whoever vouches for it. */
    public void setOwner(String owner) {
        this.owner = owner;
    }

    /** The last day, as browsers send it. */
    public String getExpiresOn() {
        return expiresOn;
    }

    /** The last day, as browsers send it. */
    public void setExpiresOn(String expiresOn) {
        this.expiresOn = expiresOn;
    }

    /** What it rests on. */
    public String getNote() {
        return note;
    }

    /** What it rests on. */
    public void setNote(String note) {
        this.note = note;
    }

    /** Records it. */
    public void attest() {
        forms.submit("attestForm", FIELDS, () -> {
            attesting.attest(place.id(), new Vouching(owner, day(), note));
            forms.goOn(place.link("/promises"), messages.with("promise.desk.recorded", getCode()));
        });
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(Objects.toString(expiresOn, "").strip());
        } catch (DateTimeException e) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.attestation-expiry");
        }
    }
}
