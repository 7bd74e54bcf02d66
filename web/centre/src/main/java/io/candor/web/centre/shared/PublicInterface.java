package io.candor.web.centre.shared;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The REST interface. Its description is at {@code /api/openapi}. */
@ApplicationPath("/api")
@SecurityScheme(
        securitySchemeName = "apiKey",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description =
                "An API key that an owner of the centre has made in the console. Another tenant's key, and one that has ended, are"
                        + " refused like none at all.")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Candor",
                        version = "1",
                        description = "Privacy centres for programs. Instants are ISO 8601 in UTC; errors are problem"
                                + " documents (RFC 9457)."))
public class PublicInterface extends Application {}
