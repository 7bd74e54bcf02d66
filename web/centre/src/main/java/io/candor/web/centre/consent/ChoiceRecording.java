package io.candor.web.centre.consent;

import io.candor.ejb.consent.intake.ConsentAnswer;
import io.candor.ejb.consent.intake.ConsentIntake;
import io.candor.ejb.consent.intake.ConsentKeyReusedException;
import io.candor.ejb.consent.intake.ConsentSubmission;
import io.candor.ejb.consent.intake.LedgerUnavailableException;
import io.candor.web.centre.consent.intake.BrowserFamilies;
import io.candor.web.shared.tenant.CentreAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Hands a visitor's choice to the ledger and waits for its answer, but not for long. Handing in the same again stores nothing and gives
 * the same answer, which is how the receipt is found again.
 */
@RequestScoped
public class ChoiceRecording {

    private static final Logger LOG = Logger.getLogger(ChoiceRecording.class);
    private static final long LONGEST_SECONDS = 5;

    private final ConsentIntake intake;
    private final CentreAddress address;
    private final BrowserFamilies browsers;
    private final HttpServletRequest request;

    @Inject
    ChoiceRecording(ConsentIntake intake, CentreAddress address, BrowserFamilies browsers, HttpServletRequest request) {
        this.intake = intake;
        this.address = address;
        this.browsers = browsers;
        this.request = request;
    }

    /** For the container's proxy. */
    protected ChoiceRecording() {
        this(null, null, null, null);
    }

    /**
     * Records a choice that was made just now in the language of this request.
     *
     * @param refusable the categories that were asked about
     * @return empty if the ledger could not store it now
     * @throws io.candor.ejb.consent.intake.ConsentInputException if it can never be stored
     */
    Optional<ConsentAnswer> record(CookieChoice choice, List<String> refusable) {
        return handIn(choice, refusable, address.language());
    }

    /**
     * Records a choice that was made earlier, or finds its record. The cookie does not say in which language it was made: the record does,
     * so the tenant's languages are tried, this request's first.
     *
     * @return empty if the ledger could not answer now
     * @throws io.candor.ejb.consent.intake.ConsentInputException if it can never be stored
     * @throws ConsentKeyReusedException if the record under this key is another choice
     */
    Optional<ConsentAnswer> repeat(CookieChoice choice, List<String> refusable) {
        Set<String> languages = new LinkedHashSet<>(List.of(address.language()));
        languages.addAll(address.languages());
        ConsentKeyReusedException refused = null;
        for (String language : languages) {
            try {
                return handIn(choice, refusable, language);
            } catch (ConsentKeyReusedException e) {
                refused = e;
            }
        }
        throw refused;
    }

    private Optional<ConsentAnswer> handIn(CookieChoice choice, List<String> refusable, String language) {
        var submission = new ConsentSubmission(
                choice.key(),
                choice.subject(),
                choice.notice(),
                language,
                choice.answers(refusable),
                choice.method(),
                choice.givenAt(),
                null,
                browsers.find(request.getHeader("User-Agent")).orElse(null));
        CompletableFuture<ConsentAnswer> answer =
                intake.record(address.place().tenant(), submission).toCompletableFuture();
        try {
            return Optional.of(answer.get(LONGEST_SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            LOG.warn("The ledger has not answered in time");
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof LedgerUnavailableException) {
                LOG.warn("The ledger cannot store now", e.getCause());
                return Optional.empty();
            }
            if (e.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
