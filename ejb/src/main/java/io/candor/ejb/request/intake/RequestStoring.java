package io.candor.ejb.request.intake;

import io.candor.ejb.key.DataKey;
import io.candor.ejb.request.RequestAction;
import io.candor.ejb.request.RequestClock;
import io.candor.ejb.request.RequestTermsReading;
import io.candor.ejb.request.RequestTrail;
import io.candor.ejb.request.RequestVault;
import io.candor.ejb.request.attach.RequestAttaching;
import io.candor.ejb.request.end.RequestPurging;
import io.candor.ejb.request.handling.RequestReminding;
import io.candor.ejb.request.identity.IdentityProving;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.request.NoSuchRequestException;
import io.candor.persistence.request.Request;
import io.candor.persistence.request.RequestReference;
import io.candor.persistence.request.RequestRepository;
import io.candor.persistence.request.handling.RequestStep;
import io.candor.persistence.request.intake.RequestChannel;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/**
 * Keeps a new request with everything that belongs to its receipt, or nothing of it: its dates, its first steps, and the mail that
 * acknowledges it. For {@link RequestFiling} alone.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RequestStoring {

    /** So many requests of one address are acknowledged within an hour; further ones are kept, but write no mail to the address. */
    private static final int MOST_MAILS_AN_HOUR = 10;

    private RequestRepository requests;
    private RequestVault vault;
    private RequestTermsReading terms;
    private RequestClock dates;
    private RequestTrail trail;
    private IdentityProving identity;
    private RequestReminding reminding;
    private RequestPurging purging;
    private RequestAttaching attaching;
    private TenantQueries tenants;
    private ApplicationClock clock;

    @Inject
    RequestStoring(
            RequestRepository requests,
            RequestVault vault,
            RequestTermsReading terms,
            RequestClock dates,
            RequestTrail trail,
            IdentityProving identity,
            RequestReminding reminding,
            RequestPurging purging,
            RequestAttaching attaching,
            TenantQueries tenants,
            ApplicationClock clock) {
        this.requests = requests;
        this.vault = vault;
        this.terms = terms;
        this.dates = dates;
        this.trail = trail;
        this.identity = identity;
        this.reminding = reminding;
        this.purging = purging;
        this.attaching = attaching;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected RequestStoring() {}

    /**
     * Keeps it.
     *
     * @param receivedAt when it arrived, UTC; null for now
     * @throws io.candor.persistence.request.intake.FiledBeforeException if the same submission was taken before
     */
    public FiledRequest store(NewRequest filed, Instant receivedAt) {
        Instant now = clock.instant();
        Instant receipt = receivedAt == null || receivedAt.isAfter(now) ? now : receivedAt;
        String slug = tenants.centre(tenants.languages().get(0)).slug();
        var request = new Request(
                RequestReference.random(slug), filed.submission(), filed.asked(), terms.at(receipt), receipt);
        vault.fill(request, filed.content());
        request.schedule(RequestClock.dates(dates.of(request.facts())));
        requests.add(request);
        reminding.plan(request.facts());
        purging.watch();
        trail.done(request, RequestAction.FILED, null, null, changes(request));
        if (filed.asked().channel() == RequestChannel.MAIL) {
            attaching.attachFitting(request, filed.files());
        } else {
            attaching.attach(request, filed.files());
        }
        byte[] person = vault.person(filed.content().email());
        if (requests.countOf(person, now.minus(Duration.ofHours(1))) <= MOST_MAILS_AN_HOUR) {
            identity.acknowledge(request, filed.content());
            request.acknowledge(now);
            trail.step(request, RequestStep.ACKNOWLEDGED, null, null);
        }
        return filed(request);
    }

    /**
     * What the same submission has made.
     *
     * @throws NoSuchRequestException if it has made none
     */
    public FiledRequest filedBefore(byte[] submission) {
        return requests.findBySubmission(submission).map(this::filed).orElseThrow(NoSuchRequestException::new);
    }

    private FiledRequest filed(Request request) {
        DataKey key = vault.key(request).orElseThrow(NoSuchRequestException::new);
        return new FiledRequest(request.id(), request.facts().head().reference(), RequestVault.secret(key));
    }

    private static Changes changes(Request request) {
        return Changes.with("types", request.facts().asked().types())
                .and("channel", null, request.facts().asked().channel())
                .and("answerBefore", null, request.facts().clock().due().orElse(null));
    }
}
