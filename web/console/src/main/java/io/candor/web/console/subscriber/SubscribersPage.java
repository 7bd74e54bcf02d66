package io.candor.web.console.subscriber;

import io.candor.ejb.subscriber.AccountListing;
import io.candor.ejb.subscriber.AccountListing.Outcome;
import io.candor.ejb.subscriber.AccountListing.Problem;
import io.candor.ejb.subscriber.SubscriberQueries;
import io.candor.ejb.subscriber.SubscriberQueries.Figures;
import io.candor.ejb.subscriber.SubscriberQueries.Row;
import io.candor.persistence.mail.EmailAddress;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Whom the tenant tells about changes: how many, the list of account holders, and one person by the address. */
@Named
@RequestScoped
public class SubscribersPage {

    private static final int LATEST = 20;
    private static final String UPLOAD = "uploadForm";
    private static final Map<String, String> FIELDS = Map.of("error.email", "address");

    private final SubscriberQueries queries;
    private final AccountListing listing;
    private final ConsolePlace place;
    private final Forms forms;
    private final Messages messages;
    private Figures figures;
    private Part file;
    private boolean whole = true;
    private Outcome outcome;
    private String address;
    private Row found;
    private boolean searched;
    private String erasing;

    @Inject
    SubscribersPage(
            SubscriberQueries queries, AccountListing listing, ConsolePlace place, Forms forms, Messages messages) {
        this.queries = queries;
        this.listing = listing;
        this.place = place;
        this.forms = forms;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected SubscribersPage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        figures = queries.figures();
    }

    /** How many people of which kind. */
    public Figures getFigures() {
        return figures;
    }

    /** Whether the caller may see addresses and change the list. */
    public boolean isKeeper() {
        return place.isOpen("subscriber-keeping");
    }

    /** Those who came last; addresses are for keepers only. */
    public List<Row> getLatest() {
        return queries.latest(LATEST);
    }

    /** The chosen file. */
    public Part getFile() {
        return file;
    }

    /** The chosen file; an empty part if none was chosen. */
    public void setFile(Part file) {
        this.file = file;
    }

    /** Whether the list names all holders of accounts. */
    public boolean isWhole() {
        return whole;
    }

    /** Whether the list names all holders of accounts. */
    public void setWhole(boolean whole) {
        this.whole = whole;
    }

    /** What is wrong with the list that was sent; empty if none was, or nothing is. */
    public List<Problem> getProblems() {
        return outcome == null ? List.of() : outcome.problems();
    }

    /** How many things are wrong with it, in a sentence. */
    public String getVerdict() {
        return messages.with("subscriber.upload.refused", outcome.rows(), outcome.problemCount());
    }

    /** A thing that is wrong, in words. */
    public String words(Problem problem) {
        return messages.with("subscriber.fault." + problem.fault(), Objects.requireNonNullElse(problem.detail(), 0));
    }

    /** Takes the list. */
    public void upload() {
        if (file == null || file.getSize() == 0) {
            forms.refuse(UPLOAD + ":file", messages.get("subscriber.upload.none"));
            return;
        }
        forms.submit(UPLOAD, Map.of(), () -> {
            outcome = listing.upload(file::getInputStream, whole);
            if (outcome.isTaken()) {
                forms.goOn(
                        place.link("/subscribers"),
                        messages.with("subscriber.upload.taken", outcome.rows(), outcome.ended()));
            }
        });
    }

    /** The address to look for. */
    public String getAddress() {
        return address;
    }

    /** The address to look for. */
    public void setAddress(String address) {
        this.address = address;
    }

    /** Whether somebody was looked for. */
    public boolean isSearched() {
        return searched;
    }

    /** Who was found; null if nobody was. */
    public Row getFound() {
        return found;
    }

    /** Looks for somebody. */
    public void search() {
        forms.submit("findForm", FIELDS, () -> {
            found = queries.find(new EmailAddress(address)).orElse(null);
            erasing = found == null ? null : found.id().toString();
            searched = true;
        });
    }

    /** Who is to be forgotten. */
    public String getErasing() {
        return erasing;
    }

    /** Who is to be forgotten. */
    public void setErasing(String erasing) {
        this.erasing = erasing;
    }

    /** Forgets somebody. */
    public void erase() {
        forms.submit("eraseForm", Map.of(), () -> {
            listing.erase(UUID.fromString(erasing));
            forms.goOn(place.link("/subscribers"), messages.get("subscriber.erase.done"));
        });
    }
}
