package io.candor.web.centre.key;

import io.candor.web.centre.problem.Problem;
import io.candor.web.centre.problem.ProblemType;
import io.candor.web.shared.tenant.LanguageChoice;
import io.candor.web.shared.text.Wording;
import jakarta.ejb.EJBAccessException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A key whose scopes do not allow what it asks for. */
@Provider
public class DeniedMapper implements ExceptionMapper<EJBAccessException> {

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(EJBAccessException refusal) {
        String languages = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        Wording wording = Wording.of(LanguageChoice.of(languages, Wording.LANGUAGES));
        return Problem.of(ProblemType.FORBIDDEN, wording.text("error.api-key-scope"), null)
                .answering()
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"candor\", error=\"insufficient_scope\"")
                .build();
    }
}
