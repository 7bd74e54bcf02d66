package io.candor.ejb.request.template;

import static io.candor.persistence.tenant.MemberRole.AGENT;
import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.persistence.request.handling.RequestTemplate;
import io.candor.persistence.request.handling.RequestTemplateRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows the current tenant's templates for letters, and fills them in. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, AGENT, AUDITOR})
public class RequestTemplateQueries {

    private RequestTemplateRepository templates;

    @Inject
    RequestTemplateQueries(RequestTemplateRepository templates) {
        this.templates = templates;
    }

    /** For the container's proxy. */
    protected RequestTemplateQueries() {}

    /** A template as it is stored. */
    public record TemplateRow(UUID id, String name, String language, String body, int revision) {}

    /** All of them, by name and language. */
    public List<TemplateRow> all() {
        return templates.list().stream().map(RequestTemplateQueries::row).toList();
    }

    /**
     * One of them.
     *
     * @throws io.candor.persistence.shared.MissingException if there is none of that identifier
     */
    public TemplateRow get(UUID id) {
        return row(templates.get(id));
    }

    /** Puts values in the place of their names in braces; nothing else in the text means anything. */
    public static String filled(String body, Map<String, String> values) {
        var text = new StringBuilder();
        int from = 0;
        while (from < body.length()) {
            int open = body.indexOf('{', from);
            int close = open < 0 ? -1 : body.indexOf('}', open);
            if (close < 0) {
                break;
            }
            String value = values.get(body.substring(open + 1, close));
            text.append(body, from, open).append(value == null ? body.substring(open, close + 1) : value);
            from = close + 1;
        }
        return text.append(body.substring(from)).toString();
    }

    private static TemplateRow row(RequestTemplate template) {
        return new TemplateRow(
                template.id(), template.name(), template.language(), template.body(), template.revision());
    }
}
