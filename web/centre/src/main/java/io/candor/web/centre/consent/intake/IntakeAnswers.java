package io.candor.web.centre.consent.intake;

import com.fasterxml.jackson.core.JsonFactory;
import io.candor.ejb.consent.intake.ConsentAnswer;
import io.candor.ejb.consent.intake.ConsentInputException;
import io.candor.ejb.consent.intake.LedgerUnavailableException;
import io.candor.persistence.shared.DomainException;
import io.candor.web.centre.problem.DomainExceptionMapper;
import io.candor.web.centre.problem.Problem;
import io.candor.web.centre.problem.ProblemType;
import io.candor.web.centre.shared.JsonText;
import io.candor.web.shared.problem.Outage;
import io.undertow.io.IoCallback;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;

/** Writes the intake's answers. The protecting headers are set already. */
final class IntakeAnswers {

    private static final Logger LOG = Logger.getLogger(IntakeAnswers.class);
    private static final JsonFactory JSON = new JsonFactory();

    /** Which field a refusal of the ledger is about. */
    private static final Map<String, String> FIELDS = Map.of(
            "error.consent-key", "key",
            "error.consent-subject", "subject",
            "error.consent-notice", "notice",
            "error.consent-choices", "choices",
            "error.consent-given-at", "givenAt",
            "error.consent-region", "region");

    private IntakeAnswers() {}

    /** The record is stored. */
    static void stored(HttpServerExchange exchange, ConsentAnswer answer) {
        exchange.setStatusCode(StatusCodes.CREATED);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
        send(exchange, json(answer));
    }

    /** Whatever went wrong. */
    static void failed(HttpServerExchange exchange, Throwable thrown) {
        Throwable failure =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        String language = exchange.getRequestHeaders().getFirst(Headers.ACCEPT_LANGUAGE);
        if (failure instanceof ConsentInputException refusal) {
            Problem problem = DomainExceptionMapper.problem(refusal, language);
            refused(
                    exchange,
                    Problem.of(ProblemType.INVALID_INPUT, problem.detail(), FIELDS.get(refusal.messageKey())));
        } else if (failure instanceof DomainException refusal) {
            refused(exchange, DomainExceptionMapper.problem(refusal, language));
        } else if (failure instanceof LedgerUnavailableException outage) {
            LOG.debugf("consents are not available: %s", outage.getMessage());
            later(exchange, ProblemType.UNAVAILABLE, outage.retryAfterSeconds());
        } else if (Outage.isBehind(failure)) {
            LOG.warnf("the database does not answer: %s", failure.getClass().getSimpleName());
            later(exchange, ProblemType.UNAVAILABLE, Outage.RETRY_AFTER_SECONDS);
        } else {
            String incident = UUID.randomUUID().toString();
            LOG.errorf(failure, "unexpected fault, incident %s", incident);
            refused(exchange, Problem.failure(incident));
        }
    }

    /** A problem that passes. */
    static void later(HttpServerExchange exchange, ProblemType type, int seconds) {
        exchange.getResponseHeaders().put(Headers.RETRY_AFTER, seconds);
        refused(exchange, Problem.of(type, null, null));
    }

    /** Nothing can be done here but handing in. */
    static void refusedMethod(HttpServerExchange exchange) {
        refused(exchange, Problem.of(ProblemType.BAD_REQUEST, null, null).withStatus(StatusCodes.METHOD_NOT_ALLOWED));
    }

    private static void refused(HttpServerExchange exchange, Problem problem) {
        if (exchange.isResponseStarted()) {
            return;
        }
        exchange.setStatusCode(problem.status());
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, Problem.MEDIA_TYPE);
        send(exchange, JsonText.write(problem));
    }

    private static void send(HttpServerExchange exchange, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.setResponseContentLength(body.length);
        exchange.getResponseSender().send(ByteBuffer.wrap(body), IoCallback.END_EXCHANGE);
    }

    private static String json(ConsentAnswer answer) {
        var text = new StringWriter(1024);
        try (var json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("id", answer.id().toString());
            json.writeNumberField("position", answer.position());
            json.writeStringField("expiresAt", answer.expiresAt().toString());
            json.writeStringField("receipt", answer.receipt());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
