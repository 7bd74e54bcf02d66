package io.candor.web.shared.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.candor.web.shared.identity.LogoutTokens.Ending;
import io.candor.web.shared.identity.LogoutTokens.ForgedTokenException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LogoutTokensTest {

    private static final String ISSUER = "https://id.example/realms/staff";
    private static final String CLIENT = "candor-console";
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    // The validator reads the machine's clock for the expiry, so the tokens are of now.
    private static final Instant NOW = Instant.ofEpochSecond(Instant.now().getEpochSecond());
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final RSAKey KEY = key("realm-key");
    private static final RSAKey OTHER_KEY = key("other-key");
    private static final RSAKey IMPOSTOR = key("realm-key");

    private final LogoutTokens tokens = new LogoutTokens(ISSUER, CLIENT, new ImmutableJWKSet<>(published()), CLOCK);

    @Test
    void aRealTokenEndsItsSession() throws Exception {
        assertThat(tokens.read(signed(claims()))).isEqualTo(new Ending(ISSUER, "session-1"));
    }

    @Test
    void aTokenOfTheNewTypeEndsItsSession() throws Exception {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(KEY.getKeyID())
                .type(new JOSEObjectType("logout+jwt"))
                .build();
        assertThat(tokens.read(signed(header, new RSASSASigner(KEY), claims())).sessionId())
                .isEqualTo("session-1");
    }

    @Test
    void aTokenForSeveralAudiencesEndsItsSession() throws Exception {
        assertThat(tokens.read(signed(claims().audience(List.of(CLIENT, "candor-account"))))
                        .sessionId())
                .isEqualTo("session-1");
    }

    @Test
    void readingATokenTwiceGivesTheSame() throws Exception {
        String token = signed(claims());
        assertThat(tokens.read(token)).isEqualTo(tokens.read(token));
    }

    @Test
    void keysThatCannotBeHadAreNoForgery() {
        var withoutKeys = new LogoutTokens(
                ISSUER,
                CLIENT,
                (selector, context) -> {
                    throw new KeySourceException("no answer");
                },
                CLOCK);
        assertThatThrownBy(() -> withoutKeys.read(signed(claims()))).isInstanceOf(JOSEException.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forged")
    void aForgedTokenEndsNothing(String kind, String token) {
        assertThatThrownBy(() -> tokens.read(token)).isInstanceOf(ForgedTokenException.class);
    }

    static Stream<Arguments> forged() throws Exception {
        return Stream.of(strangeText(), wrongSignatures(), wrongClaims()).flatMap(each -> each);
    }

    private static Stream<Arguments> strangeText() throws Exception {
        String real = signed(claims());
        String[] parts = real.split("\\.");
        return Stream.of(
                Arguments.of("no token", null),
                Arguments.of("nothing", ""),
                Arguments.of("no token at all", "abc"),
                Arguments.of("three dots", "a.b.c"),
                Arguments.of("too long", real + "x".repeat(10_000)),
                Arguments.of("signature cut off", parts[0] + "." + parts[1] + "."),
                Arguments.of("five parts, as if encrypted", "a.b.c.d.e"));
    }

    private static Stream<Arguments> wrongSignatures() throws Exception {
        String real = signed(claims());
        String[] parts = real.split("\\.");
        byte[] publicKey = KEY.toPublicKey().getEncoded();
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKey)
                + "\n-----END PUBLIC KEY-----\n";
        return Stream.of(
                Arguments.of("alg none", new PlainJWT(claims().build()).serialize()),
                Arguments.of("alg none over the real claims", unsigned("none") + "." + parts[1] + "."),
                Arguments.of("alg None with the real signature", unsigned("None") + "." + parts[1] + "." + parts[2]),
                Arguments.of("HS256 with the public key", hmac(publicKey)),
                Arguments.of("HS256 with the public key as PEM", hmac(pem.getBytes(StandardCharsets.US_ASCII))),
                Arguments.of(
                        "an algorithm not accepted",
                        signed(header(JWSAlgorithm.RS512, KEY), new RSASSASigner(KEY), claims())),
                Arguments.of(
                        "a key that is not published",
                        signed(header(JWSAlgorithm.RS256, OTHER_KEY), new RSASSASigner(OTHER_KEY), claims())),
                Arguments.of(
                        "another key under the realm's key id",
                        signed(header(JWSAlgorithm.RS256, KEY), new RSASSASigner(IMPOSTOR), claims())),
                Arguments.of(
                        "a key in the header",
                        signed(
                                new JWSHeader.Builder(JWSAlgorithm.RS256)
                                        .keyID(KEY.getKeyID())
                                        .jwk(IMPOSTOR.toPublicJWK())
                                        .build(),
                                new RSASSASigner(IMPOSTOR),
                                claims())),
                Arguments.of(
                        "another type",
                        signed(
                                new JWSHeader.Builder(JWSAlgorithm.RS256)
                                        .keyID(KEY.getKeyID())
                                        .type(new JOSEObjectType("at+jwt"))
                                        .build(),
                                new RSASSASigner(KEY),
                                claims())),
                Arguments.of(
                        "claims changed after signing",
                        parts[0] + "."
                                + encoded(claims().claim("sid", "session-2")
                                        .build()
                                        .toString()) + "." + parts[2]),
                Arguments.of(
                        "one bit of the signature flipped",
                        parts[0] + "." + parts[1] + "." + (parts[2].charAt(0) == 'A' ? 'B' : 'A')
                                + parts[2].substring(1)));
    }

    private static Stream<Arguments> wrongClaims() {
        return Stream.of(
                forgery("another issuer", claims -> claims.issuer("https://evil.example/realms/staff")),
                forgery("the other realm", claims -> claims.issuer("https://id.example/realms/people")),
                forgery("no issuer", claims -> claims.issuer(null)),
                forgery("another audience", claims -> claims.audience("candor-account")),
                forgery("no audience", claims -> claims.audience((String) null)),
                forgery("expired", claims -> claims.expirationTime(at(Duration.ofMinutes(-10)))),
                forgery("no expiry", claims -> claims.expirationTime(null)),
                forgery("issued long ago", claims -> claims.issueTime(at(Duration.ofMinutes(-6)))),
                forgery("issued in the future", claims -> claims.issueTime(at(Duration.ofMinutes(5)))),
                forgery("no time of issue", claims -> claims.issueTime(null)),
                forgery("no id", claims -> claims.jwtID(null)),
                forgery("no events", claims -> claims.claim("events", null)),
                forgery(
                        "another event",
                        claims -> claims.claim("events", Map.of("http://schemas.openid.net/event/other", Map.of()))),
                forgery("events as text", claims -> claims.claim("events", EVENT)),
                forgery("event without an object", claims -> claims.claim("events", Map.of(EVENT, "yes"))),
                forgery("with a nonce, as an ID token has", claims -> claims.claim("nonce", "n")),
                forgery("no session, only a person", claims -> claims.claim("sid", null)),
                forgery(
                        "neither session nor person",
                        claims -> claims.claim("sid", null).subject(null)),
                forgery("session as a number", claims -> claims.claim("sid", 7)),
                forgery("an empty session", claims -> claims.claim("sid", " ")),
                forgery("an endless session", claims -> claims.claim("sid", "s".repeat(101))));
    }

    private static Arguments forgery(String kind, UnaryOperator<JWTClaimsSet.Builder> change) {
        try {
            return Arguments.of(kind, signed(change.apply(claims())));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(CLIENT)
                .subject("person-1")
                .jwtID("token-1")
                .issueTime(Date.from(NOW))
                .expirationTime(at(Duration.ofMinutes(2)))
                .claim("sid", "session-1")
                .claim("events", Map.of(EVENT, Map.of()));
    }

    private static Date at(Duration fromNow) {
        return Date.from(NOW.plus(fromNow));
    }

    private static String signed(JWTClaimsSet.Builder claims) throws JOSEException {
        return signed(header(JWSAlgorithm.RS256, KEY), new RSASSASigner(KEY), claims);
    }

    private static String signed(JWSHeader header, JWSSigner signer, JWTClaimsSet.Builder claims) throws JOSEException {
        var token = new SignedJWT(header, claims.build());
        token.sign(signer);
        return token.serialize();
    }

    private static String hmac(byte[] secret) throws JOSEException {
        return signed(header(JWSAlgorithm.HS256, KEY), new MACSigner(secret), claims());
    }

    private static JWSHeader header(JWSAlgorithm algorithm, RSAKey key) {
        return new JWSHeader.Builder(algorithm)
                .keyID(key.getKeyID())
                .type(JOSEObjectType.JWT)
                .build();
    }

    private static String unsigned(String algorithm) {
        return encoded("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}");
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static JWKSet published() {
        return new JWKSet(KEY.toPublicJWK());
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
