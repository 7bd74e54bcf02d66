package io.candor.web.centre.consent;

import com.fasterxml.jackson.databind.JsonNode;
import io.candor.ejb.consent.intake.LedgerUnavailableException;
import io.candor.ejb.consent.ledger.ConsentVerification;
import io.candor.ejb.consent.ledger.ConsentVerification.Outcome;
import io.candor.ejb.consent.ledger.ConsentVerification.Verdict;
import io.candor.ejb.consent.ledger.ReceiptRefusedException;
import io.candor.ejb.shared.CandorConfiguration;
import io.candor.web.centre.shared.PageKeeping;
import io.candor.web.shared.layout.CentreFrame;
import io.candor.web.shared.tenant.CentreAddress;
import io.candor.web.shared.text.Dates;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks a receipt for whoever has it, and says in plain words what it says and what was found. */
@Named
@RequestScoped
public class VerifyPage {

    private static final String RECEIPT = "candor-consent-receipt+jwt";
    private static final String CHECKPOINT = "candor-consent-checkpoint+jwt";

    /** What is said of a receipt as a whole. */
    public enum Finding {
        GENUINE,
        ALTERED,
        FORGED,
        ELSEWHERE,
        UNREADABLE,
        TOO_LARGE,
        MISSING,
        UNAVAILABLE
    }

    /** What became of one check. */
    public enum Mark {
        PASSED,
        FAILED,
        OPEN
    }

    /** One check. */
    public record Check(Mark mark, String text) {}

    /** A category and what the receipt says of it. */
    public record Purpose(String label, boolean given) {}

    private final ConsentVerification verification;
    private final CandorConfiguration configuration;
    private final CentreAddress address;
    private final CentreFrame frame;
    private final Messages messages;
    private final Dates dates;
    private final PageKeeping keeping;
    private Finding finding;
    private CompactText receipt;
    private Outcome outcome;

    @Inject
    VerifyPage(
            ConsentVerification verification,
            CandorConfiguration configuration,
            CentreAddress address,
            CentreFrame frame,
            Messages messages,
            Dates dates,
            PageKeeping keeping) {
        this.verification = verification;
        this.configuration = configuration;
        this.address = address;
        this.frame = frame;
        this.messages = messages;
        this.dates = dates;
        this.keeping = keeping;
    }

    /** For the container's proxy. */
    protected VerifyPage() {
        this(null, null, null, null, null, null, null);
    }

    /** The empty form is the same for everybody; answers to what was sent are never kept. */
    @PostConstruct
    void open() {
        keeping.keep();
    }

    /** Checks what was pasted or uploaded. */
    void check(String pasted) {
        Optional<CompactText> read = CompactText.read(pasted, RECEIPT);
        receipt = read.orElse(null);
        if (pasted.isBlank()) {
            finding = Finding.MISSING;
        } else if (receipt == null) {
            finding = Finding.UNREADABLE;
        } else if (!address.slug()
                .equals(receipt.payload().at("/controller/slug").asText())) {
            finding = Finding.ELSEWHERE;
        } else {
            finding = askLedger();
        }
    }

    /** Says that what was sent is larger than any receipt. */
    void refuseSize() {
        finding = Finding.TOO_LARGE;
    }

    /** What the ledger answered; empty unless the receipt is genuine. */
    Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    private Finding askLedger() {
        try {
            outcome = verification.verify(receipt.text());
            return outcome.verdict() == Verdict.VALID ? Finding.GENUINE : Finding.ALTERED;
        } catch (ReceiptRefusedException e) {
            return Finding.FORGED;
        } catch (LedgerUnavailableException e) {
            return Finding.UNAVAILABLE;
        }
    }

    /** Whether something was sent. */
    public boolean isAnswered() {
        return finding != null;
    }

    /** Whether the receipt is genuine and the ledger agrees with it. */
    public boolean isGenuine() {
        return finding == Finding.GENUINE;
    }

    /** Whether it can be shown what the receipt says: only if its signature holds. */
    public boolean isBelievable() {
        return outcome != null;
    }

    /** Whether it is a receipt, so that there is something to check. */
    public boolean isCheckable() {
        return receipt != null;
    }

    /** Key of the heading above the form. */
    public String formTitle() {
        return isAnswered() ? "consent.verify.another" : "consent.verify.form";
    }

    /** What to type to check the receipt offline. */
    public String command() {
        return "java -jar candor-verifier.jar receipt receipt.jwt keys.json proof.json";
    }

    /** What was found, in a sentence or two. */
    public String told() {
        return messages.with("consent.found." + finding.name(), frame.centre().name());
    }

    /** Name of what was found, for the page's style. */
    public Finding finding() {
        return finding;
    }

    /** Each check in its order. */
    public List<Check> checks() {
        var checks = new ArrayList<Check>();
        boolean ours = finding != Finding.ELSEWHERE;
        boolean asked = finding != Finding.UNAVAILABLE;
        checks.add(check(ours, "consent.check.tenant", frame.centre().name()));
        boolean signed = outcome != null;
        checks.add(
                ours && asked
                        ? check(signed, "consent.check.signature", receipt.keyId())
                        : open("consent.check.signature", receipt.keyId()));
        boolean same = isGenuine();
        checks.add(signed ? check(same, "consent.check.record") : open("consent.check.record"));
        checks.add(signed ? check(same, "consent.check.hash") : open("consent.check.hash"));
        checks.add(same ? inLog() : open("consent.check.log.open"));
        return checks;
    }

    /** When the choice was made, in words. */
    public String given() {
        return when("/event/givenAt");
    }

    /** When it is asked again, in words. */
    public String validUntil() {
        return when("/event/validUntil");
    }

    /** How it was made, in words. */
    public String method() {
        String key = "consent.method." + said("/event/method");
        return messages.containsKey(key) ? messages.get(key) : said("/event/method");
    }

    /** What was allowed and refused. */
    public List<Purpose> purposes() {
        var purposes = new ArrayList<Purpose>();
        for (JsonNode purpose : receipt.payload().path("purposes")) {
            purposes.add(new Purpose(
                    purpose.path("label").asText(),
                    "given".equals(purpose.path("state").asText())));
        }
        return purposes;
    }

    /** Number and language of the notice that was shown. */
    public String notice() {
        return messages.with("consent.said.notice.text", said("/notice/number"), said("/notice/language"));
    }

    /** Where that notice can be read, word for word. */
    public String noticeHref() {
        return api("consent-notices/" + number("/notice/number") + "?lang="
                + said("/notice/language").replaceAll("[^A-Za-z0-9-]", ""));
    }

    /** The whole record, as it is stored. */
    public String record() {
        return receipt.pretty("record");
    }

    /** The receipt as it was checked, for the download of its proof. */
    public String text() {
        return receipt.text();
    }

    /** Where the public keys are. */
    public String keysHref() {
        return api("consents/keys");
    }

    /** Where the latest signed head of the log is. */
    public String checkpointHref() {
        return api("consents/checkpoint");
    }

    private Check inLog() {
        long size = outcome.proof().treeSize();
        String sealed = CompactText.read(outcome.checkpoint(), CHECKPOINT)
                .map(text -> when(text.payload().path("at")))
                .orElse("");
        return check(true, "consent.check.log", outcome.proof().leafIndex(), size, sealed);
    }

    private Check check(boolean passed, String key, Object... values) {
        return new Check(passed ? Mark.PASSED : Mark.FAILED, messages.with(key, values));
    }

    private Check open(String key, Object... values) {
        return new Check(Mark.OPEN, messages.with(key, values));
    }

    private String api(String path) {
        return configuration.publicUrl() + "/api/v1/tenants/" + address.slug() + "/" + path;
    }

    private String said(String pointer) {
        return receipt.payload().at(pointer).asText();
    }

    private int number(String pointer) {
        return receipt.payload().at(pointer).asInt();
    }

    private String when(String pointer) {
        return when(receipt.payload().at(pointer));
    }

    private String when(JsonNode instant) {
        try {
            return dates.text(Instant.parse(instant.asText()));
        } catch (DateTimeException e) {
            return instant.asText();
        }
    }
}
