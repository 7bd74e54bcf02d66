package io.candor.web.centre.consent;

import io.candor.ejb.consent.ConsentNoticeQueries;
import io.candor.ejb.consent.intake.ConsentAnswer;
import io.candor.ejb.consent.intake.ConsentInputException;
import io.candor.ejb.consent.intake.ConsentKeyReusedException;
import io.candor.persistence.shared.MissingException;
import io.candor.web.shared.tenant.CentreAddress;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** The receipt of the visitor's own choice, found by the key in their cookie, to be read, kept and checked. */
@Named
@RequestScoped
public class ReceiptPage {

    /** How the visitor's choice stands with the ledger. */
    public enum Standing {
        /** There is no choice on this device. */
        NONE,
        /** It holds and is not recorded yet. */
        PENDING,
        /** It is recorded, and here is the receipt. */
        RECORDED,
        /** It is recorded, and the ledger cannot answer now. */
        UNAVAILABLE,
        /** The ledger knows no such choice, or gives its receipt no more. */
        UNKNOWN
    }

    private final ChoiceState state;
    private final ChoiceRecording recording;
    private final ConsentNoticeQueries notices;
    private final CentreAddress address;
    private Standing standing;
    private ConsentAnswer answer;

    @Inject
    ReceiptPage(ChoiceState state, ChoiceRecording recording, ConsentNoticeQueries notices, CentreAddress address) {
        this.state = state;
        this.recording = recording;
        this.notices = notices;
        this.address = address;
    }

    /** For the container's proxy. */
    protected ReceiptPage() {
        this(null, null, null, null);
    }

    @PostConstruct
    void open() {
        state.keepPrivate();
    }

    /** How the choice stands; the ledger is asked at the first call. */
    public Standing standing() {
        if (standing == null) {
            standing = find();
        }
        return standing;
    }

    /** Whether the choice stands so. */
    public boolean is(String wanted) {
        return standing().name().equals(wanted);
    }

    /** The signed text, of a recorded choice. */
    public String receipt() {
        return answer.receipt();
    }

    /** Id of the record. */
    public String id() {
        return answer.id().toString();
    }

    /** Its place in the log, from 0. */
    public long position() {
        return answer.position();
    }

    private Standing find() {
        Optional<CookieChoice> choice = state.choice();
        if (choice.isEmpty()) {
            return Standing.NONE;
        }
        if (!choice.get().stored()) {
            return Standing.PENDING;
        }
        try {
            Optional<ConsentAnswer> found =
                    recording.repeat(choice.get(), refusable(choice.get().notice()));
            found.ifPresent(known -> answer = known);
            return found.isPresent() ? Standing.RECORDED : Standing.UNAVAILABLE;
        } catch (ConsentInputException | ConsentKeyReusedException | MissingException e) {
            return Standing.UNKNOWN;
        }
    }

    private List<String> refusable(int number) {
        return AskedChoice.refusable(notices.text(number, address.language()).content());
    }
}
