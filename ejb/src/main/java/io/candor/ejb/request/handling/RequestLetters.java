package io.candor.ejb.request.handling;

import io.candor.ejb.mail.Letter;
import io.candor.ejb.mail.LetterWording;
import io.candor.ejb.mail.MailSending;
import io.candor.ejb.request.RequestDues;
import io.candor.ejb.request.RequestLinks;
import io.candor.ejb.request.RequestVault;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.ejb.tenant.TenantQueries.Centre;
import io.candor.ejb.tenant.TenantQueries.RegulatorLine;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.request.Request;
import io.candor.persistence.request.RequestFacts;
import io.candor.persistence.request.file.RequestFile;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The mails about a request that is worked on. What was written lies on the request's page and never in a mail; the mail says that it is
 * there. What the law wants told (grounds, authority, court) stands in both.
 */
@Dependent
public class RequestLetters {

    private final MailSending mails;
    private final RequestLinks links;
    private final TenantQueries tenants;
    private final RequestVault vault;
    private final RequestDues dues;

    @Inject
    RequestLetters(MailSending mails, RequestLinks links, TenantQueries tenants, RequestVault vault, RequestDues dues) {
        this.mails = mails;
        this.links = links;
        this.tenants = tenants;
        this.vault = vault;
        this.dues = dues;
    }

    /** Says that there is a message, and how many files wait with it. */
    void message(Request request, int files) {
        String waiting = words(request.facts()).text("letter.request.message-files", files);
        send(request, "letter.request.message", files > 0 ? List.of(waiting) : List.of());
    }

    /** Says that something is asked for. */
    void question(Request request) {
        send(request, "letter.request.question", List.of(due(request.facts())));
    }

    /** Says that more time is taken. */
    void extension(Request request) {
        RequestFacts facts = request.facts();
        send(request, "letter.request.extension", List.of(due(facts), remedy(facts)));
    }

    /** Says how the request has ended. */
    void closing(Request request) {
        RequestFacts facts = request.facts();
        send(request, "letter.request.closing", lawful(facts));
    }

    /** Says that what is held was collected, and for how long it can be fetched. */
    public void collected(Request request) {
        var words = words(request.facts());
        send(
                request,
                "letter.request.collected",
                List.of(words.text(
                        "letter.request.collected.until", RequestFile.LIFE.toDays(), RequestFile.MOST_DOWNLOADS)));
    }

    /**
     * A closing letter with all that the law wants said.
     *
     * @param told what follows for what Candor holds, a paragraph each
     */
    String whole(RequestFacts facts, String letter, List<String> told) {
        var parts = new ArrayList<String>();
        parts.add(letter);
        parts.addAll(told);
        parts.addAll(lawful(facts));
        return String.join("\n\n", parts);
    }

    private List<String> lawful(RequestFacts facts) {
        var words = words(facts);
        var parts = new ArrayList<String>();
        parts.add(words.text("letter.request.outcome." + facts.ending().outcome()));
        if (facts.ending().ground() != null) {
            parts.add(words.text("letter.request.ground." + facts.ending().ground()));
        }
        parts.add(remedy(facts));
        return parts;
    }

    private String remedy(RequestFacts facts) {
        LetterWording words = words(facts);
        List<RegulatorLine> regulators = centre(facts).regulators();
        if (regulators.isEmpty()) {
            return words.text("letter.request.remedy.any");
        }
        String named = regulators.stream()
                .map(regulator ->
                        regulator.url() == null ? regulator.name() : regulator.name() + " (" + regulator.url() + ")")
                .collect(Collectors.joining("; "));
        return words.text("letter.request.remedy", named);
    }

    private String due(RequestFacts facts) {
        LetterWording words = words(facts);
        return dues.of(facts, RequestDues.Words.of(centre(facts), words.language())).stream()
                .filter(line -> line.milestone().equals("ANSWER") && line.lastDay() != null)
                .map(line -> words.text("letter.request.due", line.date(), line.why()))
                .findFirst()
                .orElseGet(() -> words.text("letter.request.undated"));
    }

    private void send(Request request, String key, List<String> more) {
        RequestFacts facts = request.facts();
        LetterWording words = words(facts);
        String reference = facts.head().reference();
        var paragraphs = new ArrayList<String>();
        paragraphs.add(words.text(key, centre(facts).name(), reference));
        paragraphs.addAll(more);
        String language = facts.asked().language();
        var action = new Letter.Action(words.text("letter.request.open"), links.of("/requests/status", language));
        var letter = new Letter(
                words.language(),
                words.text(key + ".subject", reference),
                paragraphs,
                action,
                List.of(words.text("letter.request.how")));
        vault.content(request)
                .ifPresent(content -> mails.send(
                        new EmailAddress(content.email()),
                        letter,
                        "request",
                        facts.head().id()));
    }

    private Centre centre(RequestFacts facts) {
        return tenants.centre(facts.asked().language());
    }

    private static LetterWording words(RequestFacts facts) {
        return new LetterWording(facts.asked().language());
    }
}
