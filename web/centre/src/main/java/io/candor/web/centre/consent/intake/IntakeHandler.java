package io.candor.web.centre.consent.intake;

import io.candor.ejb.consent.intake.ConsentAnswer;
import io.candor.ejb.consent.intake.ConsentIntake;
import io.candor.ejb.consent.intake.ConsentSubmission;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import io.candor.persistence.consent.ledger.ConsentMethod;
import io.candor.persistence.tenant.NoSuchTenantException;
import io.candor.web.centre.problem.ProblemType;
import io.candor.web.centre.problem.RefusedFieldException;
import io.candor.web.centre.shared.SuspendedException;
import io.candor.web.shared.request.CallerNetwork;
import io.candor.web.shared.security.AnswerHeaders;
import io.candor.web.shared.security.FrontIntake;
import io.candor.web.shared.tenant.CentreLocator;
import io.undertow.io.Receiver;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.SameThreadExecutor;
import io.undertow.util.StatusCodes;
import java.util.Locale;
import java.util.concurrent.Executor;

/**
 * {@code POST /api/v1/tenants/{slug}/consents}, and the question that browsers ask before it. Runs on the I/O thread from the first byte to
 * the ledger's queue; a worker thread is woken only for what is not in memory yet (a tenant, its websites, a browser not met before).
 */
final class IntakeHandler implements FrontIntake {

    /** Body in bytes. */
    static final int LARGEST = 4096;

    private static final String BEFORE = "/api/v1/tenants/";
    private static final String AFTER = "/consents";
    private static final String NO_ORIGIN = "null";
    private static final HttpString ALLOW_ORIGIN = new HttpString("Access-Control-Allow-Origin");
    private static final HttpString ALLOW_METHODS = new HttpString("Access-Control-Allow-Methods");
    private static final HttpString ALLOW_HEADERS = new HttpString("Access-Control-Allow-Headers");
    private static final HttpString EXPOSE = new HttpString("Access-Control-Expose-Headers");
    private static final HttpString MAX_AGE = new HttpString("Access-Control-Max-Age");
    private static final String METHODS = "POST, OPTIONS";
    private static final String TEN_MINUTES = "600";

    private final CentreLocator locator;
    private final IntakeKnowledge knowledge;
    private final CrossOrigin crossOrigin;
    private final IntakeLimit limit;
    private final ConsentIntake ledger;
    private final boolean development;

    IntakeHandler(
            CentreLocator locator,
            IntakeKnowledge knowledge,
            CrossOrigin crossOrigin,
            IntakeLimit limit,
            ConsentIntake ledger,
            boolean development) {
        this.locator = locator;
        this.knowledge = knowledge;
        this.crossOrigin = crossOrigin;
        this.limit = limit;
        this.ledger = ledger;
        this.development = development;
    }

    @Override
    public boolean take(HttpServerExchange exchange, AnswerHeaders headers, boolean https) {
        String path = exchange.getRequestURI();
        boolean ours = path.startsWith(BEFORE)
                && path.endsWith(AFTER)
                && path.length() > BEFORE.length() + AFTER.length()
                && !exchange.isHostIncludedInRequestURI();
        String slug = ours ? path.substring(BEFORE.length(), path.length() - AFTER.length()) : "/";
        HeaderMap asked = exchange.getRequestHeaders();
        if (slug.indexOf('/') >= 0 || !locator.isPlatformHost(CentreLocator.hostOf(asked.getFirst(Headers.HOST)))) {
            return false;
        }
        headers.set(exchange.getResponseHeaders(), https);
        exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
        exchange.getResponseHeaders().put(Headers.VARY, "Origin");
        HttpString method = exchange.getRequestMethod();
        if (!method.equals(Methods.POST) && !method.equals(Methods.OPTIONS)) {
            exchange.getResponseHeaders().put(Headers.ALLOW, METHODS);
            IntakeAnswers.refusedMethod(exchange);
            return true;
        }
        int wait = limit.take(slug, CallerNetwork.of(exchange.getSourceAddress().getAddress()));
        if (wait > 0) {
            IntakeAnswers.later(exchange, ProblemType.TOO_MANY, wait);
            return true;
        }
        IntakeKnowledge.Caller caller = knowledge.peek(slug, asked.getFirst(Headers.USER_AGENT));
        if (caller == null) {
            exchange.dispatch(() -> ask(exchange, slug));
        } else {
            judge(exchange, caller);
        }
        return true;
    }

    /** On a worker thread. */
    private void ask(HttpServerExchange exchange, String slug) {
        guarded(exchange, () -> {
            IntakeKnowledge.Caller caller =
                    knowledge.find(slug, exchange.getRequestHeaders().getFirst(Headers.USER_AGENT));
            exchange.dispatch(exchange.getIoThread(), back -> judge(back, caller));
        });
    }

    private void judge(HttpServerExchange exchange, IntakeKnowledge.Caller caller) {
        guarded(exchange, () -> {
            boolean fromPage = checkCaller(exchange, caller);
            if (exchange.getRequestMethod().equals(Methods.OPTIONS)) {
                allow(exchange);
                return;
            }
            checkBody(exchange.getRequestHeaders());
            Receiver body = exchange.getRequestReceiver();
            body.setMaxBufferSize(LARGEST);
            body.receiveFullBytes(
                    (received, bytes) -> guarded(received, () -> record(received, caller, fromPage, bytes)),
                    IntakeHandler::tooLarge);
        });
    }

    /** On these threads nobody else could answer the caller when something goes wrong. */
    private static void guarded(HttpServerExchange exchange, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            IntakeAnswers.failed(exchange, e);
        }
    }

    /** Whether a page sent it; a refusal if it is one that may not, or the centre is closed or does not exist. */
    private boolean checkCaller(HttpServerExchange exchange, IntakeKnowledge.Caller caller) {
        if (caller.tenant() == null) {
            throw new NoSuchTenantException();
        }
        String origin = exchange.getRequestHeaders().getFirst(Headers.ORIGIN);
        boolean several = exchange.getRequestHeaders().count(Headers.ORIGIN_STRING) > 1;
        boolean allowed = origin != null
                && !several
                && !origin.equals(NO_ORIGIN)
                && crossOrigin.allows(origin, caller.tenant(), caller.registered(), development);
        if (allowed) {
            exchange.getResponseHeaders().put(ALLOW_ORIGIN, origin);
            exchange.getResponseHeaders().put(EXPOSE, Headers.RETRY_AFTER_STRING);
        }
        if (caller.tenant().suspended()) {
            throw new SuspendedException(caller.tenant().closed());
        }
        if (origin != null && !allowed) {
            throw new RefusedFieldException(ProblemType.NOT_ALLOWED_HERE, null, "error.consent-origin");
        }
        return origin != null;
    }

    private static void allow(HttpServerExchange exchange) {
        HeaderMap headers = exchange.getResponseHeaders();
        headers.put(Headers.VARY, "Origin, Access-Control-Request-Method, Access-Control-Request-Headers");
        headers.put(Headers.ALLOW, METHODS);
        if (headers.contains(ALLOW_ORIGIN)) {
            headers.put(ALLOW_METHODS, Methods.POST_STRING);
            headers.put(ALLOW_HEADERS, "content-type");
            headers.put(MAX_AGE, TEN_MINUTES);
        }
        exchange.setStatusCode(StatusCodes.NO_CONTENT);
        exchange.endExchange();
    }

    private static void checkBody(HeaderMap asked) {
        String type = asked.getFirst(Headers.CONTENT_TYPE);
        String plain = type == null ? "" : type.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        boolean json = plain.equals("application/json") || plain.equals("application/json;charset=utf-8");
        if (!json || asked.contains(Headers.CONTENT_ENCODING)) {
            throw new RefusedFieldException(ProblemType.MEDIA_TYPE, null, "error.consent-media-type");
        }
    }

    private static void tooLarge(HttpServerExchange exchange, Exception fault) {
        exchange.setPersistent(false);
        boolean large = fault instanceof Receiver.RequestToLargeException;
        IntakeAnswers.failed(
                exchange,
                large
                        ? new RefusedFieldException(ProblemType.TOO_LARGE, null, "error.consent-too-large", LARGEST)
                        : new RefusedFieldException(ProblemType.BAD_REQUEST, null, "error.no-json"));
    }

    private void record(HttpServerExchange exchange, IntakeKnowledge.Caller caller, boolean fromPage, byte[] body) {
        ConsentSubmission submission = SubmissionReader.read(body, caller.family());
        if (!fromPage && submission.method() != ConsentMethod.API) {
            throw new RefusedFieldException(ProblemType.NOT_ALLOWED_HERE, "method", "error.consent-no-origin");
        }
        // After the present call has ended, since the answer may be there before it has.
        exchange.dispatch(
                SameThreadExecutor.INSTANCE,
                () -> guarded(exchange, () -> hand(exchange, caller.tenant(), submission)));
    }

    private void hand(HttpServerExchange exchange, TenantRef tenant, ConsentSubmission submission) {
        ledger.record(tenant, submission).whenComplete((answer, failure) -> answer(exchange, answer, failure));
    }

    /**
     * On the connection's I/O thread: an exchange that another thread ends changes the reader's state there, and the I/O thread spins for as
     * long as that thread has lost its core in between.
     */
    private static void answer(HttpServerExchange exchange, ConsentAnswer answer, Throwable failure) {
        // As an executor only: the thread's own type is not among what this application can see.
        Executor connection = exchange.getIoThread();
        connection.execute(() -> guarded(exchange, () -> {
            if (failure == null) {
                IntakeAnswers.stored(exchange, answer);
            } else {
                IntakeAnswers.failed(exchange, failure);
            }
        }));
    }
}
