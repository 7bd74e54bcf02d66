package io.candor.web.console.ledger;

import io.candor.ejb.consent.ledger.ConsentErasure;
import io.candor.ejb.consent.ledger.ConsentLedgerQueries;
import io.candor.ejb.consent.ledger.ConsentLedgerQueries.RecordRow;
import io.candor.ejb.consent.ledger.ConsentVerification;
import io.candor.persistence.tenant.MemberRole;
import io.candor.web.console.ledger.RecordRows.Line;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/** The ledger: page by page from its end, and by receipt, record or person. */
@Named
@RequestScoped
public class RecordsPage {

    private static final int PAGE = 25;
    private static final int LONGEST_QUERY = 16_384;
    private static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9_-]{22,64}");
    private static final Pattern RECEIPT = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    private final ConsentLedgerQueries ledger;
    private final ConsentVerification verification;
    private final ConsentErasure erasure;
    private final RecordRows rows;
    private final ConsolePlace place;
    private final Forms forms;
    private final Messages messages;
    private final HttpServletRequest request;
    private List<Line> latest = List.of();
    private long size;
    private long from;
    private String query;
    private String subject;
    private boolean understood;
    private List<Line> found;
    private ConsentVerification.Outcome outcome;

    @Inject
    RecordsPage(
            ConsentLedgerQueries ledger,
            ConsentVerification verification,
            ConsentErasure erasure,
            RecordRows rows,
            ConsolePlace place,
            Forms forms,
            Messages messages,
            HttpServletRequest request) {
        this.ledger = ledger;
        this.verification = verification;
        this.erasure = erasure;
        this.rows = rows;
        this.place = place;
        this.forms = forms;
        this.messages = messages;
        this.request = request;
    }

    /** For the container's proxy. */
    protected RecordsPage() {
        this(null, null, null, null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        size = ledger.size();
        long below = below();
        from = Math.max(0, below - PAGE);
        List<RecordRow> page = new ArrayList<>(ledger.page(from, below, PAGE));
        Collections.reverse(page);
        latest = page.stream().map(rows::of).toList();
    }

    /** How many records there are. */
    public long getSize() {
        return size;
    }

    /** The records of this page, the latest first. */
    public List<Line> getLatest() {
        return latest;
    }

    /** Address of the older ones; null if there are none. */
    public String getOlder() {
        return from > 0 ? place.link("/consents/records?before=" + from) : null;
    }

    /** Address of the newest ones; null if they are shown. */
    public String getNewest() {
        return below() < size ? place.link("/consents/records") : null;
    }

    /** What is looked for. */
    public String getQuery() {
        return query;
    }

    /** What is looked for. */
    public void setQuery(String query) {
        this.query = query;
    }

    /** The records of the person looked for; null if no person was looked for. */
    public List<Line> getFound() {
        return found;
    }

    /** The person looked for. */
    public String getSubject() {
        return subject;
    }

    /** Comes back with the form. */
    public void setSubject(String subject) {
        this.subject = subject;
    }

    /** Whether the caller says to know that erasing cannot be undone. */
    public boolean isUnderstood() {
        return understood;
    }

    /** Whether the caller says to know that erasing cannot be undone. */
    public void setUnderstood(boolean understood) {
        this.understood = understood;
    }

    /** Whether a genuine receipt was handed in. */
    public boolean isVerified() {
        return outcome != null;
    }

    /** Whether the ledger agrees with the receipt. */
    public boolean isValid() {
        return outcome != null && outcome.verdict() == ConsentVerification.Verdict.VALID;
    }

    /** The record that the receipt holds. */
    public Line getProven() {
        return rows.of(outcome.record());
    }

    /** Whether there is somebody whom the caller may erase. */
    public boolean isErasable() {
        boolean eraser = place.role() == MemberRole.OWNER || place.role() == MemberRole.PRIVACY_OFFICER;
        // The form must be there when it comes back, before anybody is looked for.
        boolean back = request.getParameter("eraseForm") != null;
        return eraser && (found == null ? back : !found.isEmpty());
    }

    /** Looks for what is typed: a receipt, a record or a person. */
    public void search() {
        String wanted = Objects.toString(query, "").replaceAll("\\s", "");
        if (wanted.length() > LONGEST_QUERY) {
            forms.refuse("searchForm:query", messages.get("consent.records.unknown"));
        } else if (RECEIPT.matcher(wanted).matches()) {
            forms.submit(
                    "searchForm",
                    Map.of("error.consent-receipt", "query"),
                    () -> outcome = verification.verify(wanted));
        } else if (ID.matcher(wanted).matches()) {
            ledger.find(UUID.fromString(wanted))
                    .ifPresentOrElse(
                            row -> forms.goOn(rows.of(row).href(), ""),
                            () -> forms.refuse("searchForm:query", messages.get("consent.records.none")));
        } else if (SUBJECT.matcher(wanted).matches()) {
            subject = wanted;
            found = ledger.ofSubject(wanted).stream().map(rows::of).toList();
        } else {
            forms.refuse("searchForm:query", messages.get("consent.records.unknown"));
        }
    }

    /** Erases the person looked for. */
    public void erase() {
        found = ledger.ofSubject(Objects.toString(subject, "")).stream()
                .map(rows::of)
                .toList();
        if (!understood) {
            forms.refuse("eraseForm:understood", messages.get("consent.records.not-understood"));
            return;
        }
        forms.submit("eraseForm", Map.of(), () -> {
            int erased = erasure.erase(subject);
            forms.goOn(place.link("/consents/records"), messages.with("consent.records.erased", erased));
        });
    }

    private long below() {
        String before = request.getParameter("before");
        return before != null && before.matches("[0-9]{1,18}") ? Math.min(size, Long.parseLong(before)) : size;
    }
}
