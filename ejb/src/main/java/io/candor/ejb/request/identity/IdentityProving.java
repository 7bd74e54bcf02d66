package io.candor.ejb.request.identity;

import io.candor.ejb.key.DataKey;
import io.candor.ejb.request.RequestAction;
import io.candor.ejb.request.RequestContent;
import io.candor.ejb.request.RequestTrail;
import io.candor.ejb.request.RequestVault;
import io.candor.ejb.request.system.TaskPlanning;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.request.NoSuchRequestException;
import io.candor.persistence.request.Request;
import io.candor.persistence.request.RequestReference;
import io.candor.persistence.request.RequestRepository;
import io.candor.persistence.request.handling.RequestStep;
import io.candor.persistence.request.identity.IdentityChallenge;
import io.candor.persistence.request.identity.IdentityChallengeRepository;
import io.candor.persistence.request.identity.IdentityProof;
import io.candor.persistence.shared.Sha256;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Mails links and codes to the address of a request, and takes them back. Nobody learns whether there is a request, or whether an address
 * belongs to it: whoever asks gets the same answer. Open to everybody, since what is handed in is the proof.
 */
@Stateless
@PermitAll
public class IdentityProving {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MOST_LINKS_AN_HOUR = 4;
    private static final int CODES = 100_000_000;
    private static final int LONGEST_TYPED = 200;

    private RequestRepository requests;
    private IdentityChallengeRepository challenges;
    private RequestVault vault;
    private RequestTrail trail;
    private RequestDoor door;
    private IdentityLetters letters;
    private TaskPlanning planning;
    private ApplicationClock clock;

    @Inject
    IdentityProving(
            RequestRepository requests,
            IdentityChallengeRepository challenges,
            RequestVault vault,
            RequestTrail trail,
            RequestDoor door,
            IdentityLetters letters,
            TaskPlanning planning,
            ApplicationClock clock) {
        this.requests = requests;
        this.challenges = challenges;
        this.vault = vault;
        this.trail = trail;
        this.door = door;
        this.letters = letters;
        this.planning = planning;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected IdentityProving() {}

    /** Tells the person of a new request that it has arrived, with a link and a code that prove who they are. */
    public void acknowledge(Request request, RequestContent content) {
        letters.acknowledge(request.facts(), content, challenge(request));
    }

    /**
     * Mails a new link and code, if there is such a request, the address is its own, and not too many were mailed lately. The earlier ones
     * are taken no more.
     */
    public void sendLink(String reference, String email) {
        if (!EmailAddress.isOne(email)) {
            return;
        }
        byte[] person = vault.person(new EmailAddress(email).value());
        RequestReference.parse(reference)
                .flatMap(requests::findByReference)
                .ifPresent(request -> vault.content(request)
                        .filter(content -> MessageDigest.isEqual(person, vault.person(content.email())))
                        .ifPresent(content -> sendLink(request, content)));
    }

    /**
     * The same for somebody who is let in by the secret already, to prove that the mailbox is theirs.
     *
     * @throws NoSuchRequestException if there is no such request
     */
    public void sendLink(RequestAccess access) {
        Request request = door.open(access);
        vault.content(request).ifPresent(content -> sendLink(request, content));
    }

    /**
     * Takes a link's part: it is known from now on who asks.
     *
     * @return what opens the request; empty if the link is unknown, too old, or was used before
     */
    public Optional<RequestAccess> take(String token) {
        if (token == null || token.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return challenges
                .findByToken(hash(token))
                .filter(challenge -> challenge.take(now))
                .map(challenge -> requests.getLocked(challenge.requestId()))
                .flatMap(this::confirmed);
    }

    /**
     * Takes a code that was mailed; a wrong one is counted, and after five of them none is taken.
     *
     * @return whether it was right
     * @throws NoSuchRequestException if there is no such request
     */
    public boolean takeCode(RequestAccess access, String code) {
        Request request = door.openLocked(access);
        DataKey key = vault.key(request).orElseThrow(NoSuchRequestException::new);
        String digits = code == null || code.length() > LONGEST_TYPED ? "" : code.replaceAll("[^0-9]", "");
        byte[] mark = key.mark("request-code", digits);
        Instant now = clock.instant();
        boolean taken = challenges.of(request.id()).stream()
                .filter(challenge -> challenge.isOpen(now))
                .findFirst()
                .filter(challenge -> challenge.takeCode(mark, now))
                .isPresent();
        return taken && confirmed(request).isPresent();
    }

    private Optional<RequestAccess> confirmed(Request request) {
        if (!request.facts().identity().isConfirmed()) {
            request.confirm(IdentityProof.MAILBOX, clock.instant());
            trail.done(
                    request,
                    RequestAction.CONFIRMED,
                    null,
                    IdentityProof.MAILBOX.name(),
                    Changes.with("proof", IdentityProof.MAILBOX));
            planning.release(request);
        }
        return vault.key(request)
                .map(key -> new RequestAccess(request.facts().head().reference(), RequestVault.secret(key)));
    }

    private void sendLink(Request request, RequestContent content) {
        Instant hourAgo = clock.instant().minus(Duration.ofHours(1));
        if (challenges.count(request.id(), hourAgo) < MOST_LINKS_AN_HOUR) {
            letters.link(request.facts(), content, challenge(request));
            trail.step(request, RequestStep.LINK_SENT, null, null);
        }
    }

    private IdentityLetters.Proof challenge(Request request) {
        Instant now = clock.instant();
        challenges.of(request.id()).forEach(earlier -> earlier.supersede(now));
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        String code = String.format("%08d", RANDOM.nextInt(CODES));
        DataKey key = vault.key(request).orElseThrow(NoSuchRequestException::new);
        challenges.add(new IdentityChallenge(request.id(), hash(token), key.mark("request-code", code), now));
        return new IdentityLetters.Proof(token, code.substring(0, 4) + " " + code.substring(4));
    }

    private static byte[] hash(String token) {
        return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
    }
}
