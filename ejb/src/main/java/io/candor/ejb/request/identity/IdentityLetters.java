package io.candor.ejb.request.identity;

import io.candor.ejb.mail.Letter;
import io.candor.ejb.mail.LetterWording;
import io.candor.ejb.mail.MailSending;
import io.candor.ejb.request.RequestContent;
import io.candor.ejb.request.RequestDues;
import io.candor.ejb.request.RequestDues.DueLine;
import io.candor.ejb.request.RequestLinks;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.ejb.tenant.TenantQueries.Centre;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.request.RequestFacts;
import io.candor.persistence.request.identity.IdentityChallenge;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** The mails that acknowledge a request and let its person in. */
@Dependent
public class IdentityLetters {

    private final MailSending mails;
    private final RequestLinks links;
    private final TenantQueries tenants;
    private final RequestDues dues;

    @Inject
    IdentityLetters(MailSending mails, RequestLinks links, TenantQueries tenants, RequestDues dues) {
        this.mails = mails;
        this.links = links;
        this.tenants = tenants;
        this.dues = dues;
    }

    /**
     * What proves that somebody reads a mailbox.
     *
     * @param token what the link carries
     * @param code the same to be typed
     */
    record Proof(String token, String code) {}

    void acknowledge(RequestFacts facts, RequestContent content, Proof proof) {
        var words = new LetterWording(facts.asked().language());
        Centre centre = tenants.centre(facts.asked().language());
        String reference = facts.head().reference();
        var paragraphs = new ArrayList<String>();
        paragraphs.add(words.text("letter.request.received", centre.name(), what(facts, words), reference));
        paragraphs.add(due(facts, centre, words));
        paragraphs.add(words.text("letter.request.prove", proof.code()));
        send(facts, content, words.text("letter.request.received.subject", reference), paragraphs, proof);
    }

    void link(RequestFacts facts, RequestContent content, Proof proof) {
        var words = new LetterWording(facts.asked().language());
        String reference = facts.head().reference();
        List<String> paragraphs =
                List.of(words.text("letter.request.link", reference), words.text("letter.request.prove", proof.code()));
        send(facts, content, words.text("letter.request.link.subject", reference), paragraphs, proof);
    }

    private void send(
            RequestFacts facts, RequestContent content, String subject, List<String> paragraphs, Proof proof) {
        var words = new LetterWording(facts.asked().language());
        String language = facts.asked().language();
        var action = new Letter.Action(
                words.text("letter.request.action"), links.of("/requests/confirm?token=" + proof.token(), language));
        List<String> notes = List.of(
                words.text("letter.request.valid", IdentityChallenge.LIFE.toMinutes()),
                words.text("letter.request.mistake"));
        mails.send(
                new EmailAddress(content.email()),
                new Letter(words.language(), subject, paragraphs, action, notes),
                "request",
                facts.head().id());
    }

    private String due(RequestFacts facts, Centre centre, LetterWording words) {
        DueLine answer = dues.of(facts, RequestDues.Words.of(centre, words.language())).stream()
                .filter(line -> line.milestone().equals("ANSWER"))
                .findFirst()
                .orElseThrow();
        return answer.lastDay() == null
                ? words.text("letter.request.undated")
                : words.text("letter.request.due", answer.date(), answer.why());
    }

    private static String what(RequestFacts facts, LetterWording words) {
        return facts.asked().label() == null
                ? words.text("letter.request.kind." + facts.asked().types().get(0))
                : facts.asked().label().in(facts.asked().language(), "en");
    }
}
