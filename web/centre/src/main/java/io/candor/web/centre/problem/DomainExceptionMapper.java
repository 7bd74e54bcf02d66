package io.candor.web.centre.problem;

import io.candor.persistence.shared.DomainException;
import io.candor.persistence.shared.MissingException;
import io.candor.persistence.shared.RefusedException;
import io.candor.web.centre.shared.SuspendedException;
import io.candor.web.shared.tenant.LanguageChoice;
import io.candor.web.shared.text.Wording;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The one translation of domain exceptions for the interface. */
@Provider
public class DomainExceptionMapper implements ExceptionMapper<DomainException> {

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(DomainException refusal) {
        return problem(refusal, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))
                .answer();
    }

    /**
     * A refusal in words.
     *
     * @param acceptLanguage the caller's languages, or null
     */
    public static Problem problem(DomainException refusal, String acceptLanguage) {
        Wording wording = Wording.of(LanguageChoice.of(acceptLanguage, Wording.LANGUAGES));
        String detail =
                wording.has(refusal.messageKey()) ? wording.text(refusal.messageKey(), refusal.arguments()) : null;
        String field = refusal instanceof RefusedFieldException about ? about.field() : null;
        return Problem.of(type(refusal), detail, field);
    }

    private static ProblemType type(DomainException refusal) {
        if (refusal instanceof RefusedFieldException about) {
            return about.type();
        }
        if (refusal instanceof SuspendedException) {
            return ProblemType.SUSPENDED;
        }
        if (refusal instanceof MissingException) {
            return ProblemType.NOT_FOUND;
        }
        return ((RefusedException) refusal).fault() == RefusedException.Fault.INPUT
                ? ProblemType.INVALID_INPUT
                : ProblemType.CONFLICT;
    }
}
