package io.candor.web.shared.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Checks the tokens by which a realm ends sessions.
 *
 * @source OpenID Connect Back-Channel Logout 1.0, section 2.6
 */
final class LogoutTokens {

    /** Public keys only: a token signed with the realm's public key as a shared secret is no token. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private static final Duration OLDEST = Duration.ofMinutes(5);
    private static final Duration SKEW = Duration.ofMinutes(1);
    private static final int LONGEST = 10_000;
    private static final int LONGEST_SESSION_ID = 100;

    private final String issuer;
    private final LogoutTokenValidator validator;
    private final Clock clock;

    /**
     * @param clock real time, as the realm's machine has it
     */
    LogoutTokens(String issuer, String clientId, JWKSource<SecurityContext> keys, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
        this.validator = new LogoutTokenValidator(
                new Issuer(issuer),
                new ClientID(clientId),
                false,
                new JWSVerificationKeySelector<>(ALGORITHMS, keys),
                null);
    }

    /** The session that a token ends. */
    record Ending(String issuer, String sessionId) {}

    /** The token is not one by which this realm ends a session. The message says why, for the log, and holds nothing of the token. */
    static final class ForgedTokenException extends Exception {
        ForgedTokenException(String reason) {
            super(reason);
        }
    }

    /**
     * Reads a token.
     *
     * @throws ForgedTokenException if anything about it is not as it must be
     * @throws JOSEException if the realm's keys cannot be had
     */
    Ending read(String token) throws ForgedTokenException, JOSEException {
        if (token == null || token.length() > LONGEST) {
            throw new ForgedTokenException("no token");
        }
        try {
            // Neither an unsigned nor an encrypted token is parsed here.
            var claims = validator.validate(SignedJWT.parse(token));
            Instant issued = claims.getIssueTime().toInstant();
            Instant now = clock.instant();
            if (issued.isBefore(now.minus(OLDEST)) || issued.isAfter(now.plus(SKEW))) {
                throw new ForgedTokenException("issued too long ago, or in the future");
            }
            if (claims.getSessionID() == null) {
                throw new ForgedTokenException("no session");
            }
            String sessionId = claims.getSessionID().getValue();
            if (sessionId.isBlank() || sessionId.length() > LONGEST_SESSION_ID) {
                throw new ForgedTokenException("no session of ours");
            }
            return new Ending(issuer, sessionId);
        } catch (ParseException | BadJOSEException | IllegalArgumentException e) {
            throw new ForgedTokenException(e.getClass().getSimpleName());
        }
    }
}
