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

/** The one translation of domain exceptions for REST. */
@Provider
public class DomainExceptionMapper implements ExceptionMapper<DomainException> {

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(DomainException refusal) {
        ProblemType type = type(refusal);
        Wording wording =
                Wording.of(LanguageChoice.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE), Wording.LANGUAGES));
        String detail =
                wording.has(refusal.messageKey()) ? wording.text(refusal.messageKey(), refusal.arguments()) : null;
        return Problem.answer(type, type.status(), detail, null);
    }

    private static ProblemType type(DomainException refusal) {
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
