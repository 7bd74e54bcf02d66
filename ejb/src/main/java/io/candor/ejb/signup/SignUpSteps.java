package io.candor.ejb.signup;

import io.candor.ejb.mail.Letter;
import io.candor.ejb.mail.LetterWording;
import io.candor.ejb.mail.MailSending;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.CandorConfiguration;
import io.candor.ejb.tenant.opening.OpeningPermits;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.mail.MailToken;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.signup.SignUp;
import io.candor.persistence.signup.SignUpRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** The steps of a sign-up that are kept, each a transaction of its own. */
@Stateless
@PermitAll
public class SignUpSteps {

    private static final int MOST_A_DAY = 3;
    private static final Duration KEPT = Duration.ofDays(30);

    private SignUpRepository signUps;
    private MailSending mail;
    private OpeningPermits permits;
    private CandorConfiguration configuration;
    private ApplicationClock clock;

    @Inject
    SignUpSteps(
            SignUpRepository signUps,
            MailSending mail,
            OpeningPermits permits,
            CandorConfiguration configuration,
            ApplicationClock clock) {
        this.signUps = signUps;
        this.mail = mail;
        this.permits = permits;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected SignUpSteps() {}

    /** Writes to an address, three times a day at most. */
    public void ask(EmailAddress email, String language) {
        if (signUps.countSince(email, clock.instant().minus(Duration.ofDays(1))) >= MOST_A_DAY) {
            return;
        }
        var words = new LetterWording(language);
        write(
                email,
                SignUp.LIFE,
                words,
                List.of(
                        words.text("letter.sign-up.subject"),
                        words.text("letter.sign-up.text"),
                        words.text("letter.sign-up.how"),
                        words.text("letter.sign-up.action"),
                        words.text("letter.sign-up.life", SignUp.LIFE.toHours()),
                        words.text("letter.sign-up.mistake")));
    }

    /** Writes to an address that an operator invites. */
    public void invite(EmailAddress email, String language) {
        var words = new LetterWording(language);
        write(
                email,
                SignUp.INVITED,
                words,
                List.of(
                        words.text("letter.opening.subject"),
                        words.text("letter.opening.text"),
                        words.text("letter.opening.how"),
                        words.text("letter.opening.action"),
                        words.text("letter.opening.life", SignUp.INVITED.toDays()),
                        words.text("letter.opening.mistake")));
    }

    private void write(EmailAddress email, Duration life, LetterWording words, List<String> texts) {
        MailToken token = MailToken.make();
        var signUp = new SignUp(email, token, life, clock.instant());
        signUps.add(signUp);
        URI link = URI.create(configuration.publicUrl() + "/start/confirm/" + token.secret());
        var letter = new Letter(
                words.language(),
                texts.get(0),
                texts.subList(1, 3),
                new Letter.Action(texts.get(3), link),
                texts.subList(4, 6));
        mail.send(email, letter, "sign-up", signUp.id());
    }

    /**
     * The address that a secret proves.
     *
     * @throws RefusedException {@code error.sign-up-over} if it was used, has run out, or never was one
     */
    public EmailAddress proved(MailToken token) {
        return signUps.findLocked(token)
                .filter(signUp -> signUp.isOpen(clock.instant()))
                .map(SignUp::email)
                .orElseThrow(SignUpSteps::over);
    }

    /**
     * Uses a secret up.
     *
     * @throws RefusedException {@code error.sign-up-over} if somebody was faster
     */
    public void use(MailToken token) {
        signUps.findLocked(token).orElseThrow(SignUpSteps::over).use(clock.instant());
    }

    /** Forgets addresses that were typed a month ago. Runs once an hour on each node. */
    @Schedule(hour = "*", minute = "37", persistent = false)
    public void forgetOld() {
        signUps.removeBefore(clock.instant().minus(KEPT));
        permits.forgetOld();
    }

    private static RefusedException over() {
        return new RefusedException(RefusedException.Fault.STATE, "error.sign-up-over");
    }
}
