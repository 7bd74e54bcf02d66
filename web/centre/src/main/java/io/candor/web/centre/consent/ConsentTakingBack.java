package io.candor.web.centre.consent;

import io.candor.ejb.consent.intake.ConsentAnswer;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.consent.ledger.ConsentMethod;
import io.candor.web.shared.tenant.CentreAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Takes back, at once, whatever this browser has agreed to: for somebody who asks for it in words instead of on the cookies page.
 *
 * @source GDPR, Article 7(3)
 */
@RequestScoped
public class ConsentTakingBack {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final AskedChoices askedChoices;
    private final ChoiceCookies cookies;
    private final ChoiceRecording recording;
    private final CentreAddress address;
    private final ApplicationClock clock;

    @Inject
    ConsentTakingBack(
            AskedChoices askedChoices,
            ChoiceCookies cookies,
            ChoiceRecording recording,
            CentreAddress address,
            ApplicationClock clock) {
        this.askedChoices = askedChoices;
        this.cookies = cookies;
        this.recording = recording;
        this.address = address;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected ConsentTakingBack() {
        this(null, null, null, null, null);
    }

    /**
     * Refuses everything that can be refused, in this browser and in the ledger, from now on.
     *
     * @return whether there was anything to take back
     */
    public boolean takeBack(HttpServletResponse response) {
        Optional<AskedChoice> asked = askedChoices.of(address.place().tenant(), address.language());
        Optional<CookieChoice> given = asked.flatMap(choice -> cookies.read(choice.cookie()))
                .filter(choice -> !choice.granted().isEmpty());
        given.ifPresent(choice -> refuse(asked.orElseThrow(), choice, response));
        return given.isPresent();
    }

    private void refuse(AskedChoice asked, CookieChoice given, HttpServletResponse response) {
        var refusal = new CookieChoice(
                asked.notice().number(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                ConsentMethod.CENTRE,
                given.subject(),
                random(),
                new TreeSet<>(),
                false);
        // A ledger that cannot answer now is asked again later; the refusal holds in this browser all the same.
        Optional<ConsentAnswer> answer = recording.record(refusal, asked.refusable());
        cookies.write(response, asked, answer.isPresent() ? refusal.acknowledged() : refusal);
    }

    private static String random() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
