package io.candor.ejb.request.template;

import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.request.RequestAction;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.request.handling.RequestTemplate;
import io.candor.persistence.request.handling.RequestTemplateRepository;
import io.candor.persistence.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** Writes, changes and removes the current tenant's templates for letters. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER})
public class RequestTemplating {

    private static final int MOST = 200;

    private RequestTemplateRepository templates;
    private TenantQueries tenants;
    private AuditLog audit;

    @Inject
    RequestTemplating(RequestTemplateRepository templates, TenantQueries tenants, AuditLog audit) {
        this.templates = templates;
        this.tenants = tenants;
        this.audit = audit;
    }

    /** For the container's proxy. */
    protected RequestTemplating() {}

    /** What somebody writes. */
    public record Written(String name, String language, String body) {}

    /**
     * Writes a new one.
     *
     * @throws RefusedException if a part is missing or too long, the language is none of the tenant's, there is another one of that name
     *     and language, or there are too many
     */
    public void add(Written written) {
        checkLanguage(written);
        if (templates.list().size() >= MOST) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.request-template-many", MOST);
        }
        var template = new RequestTemplate(written.name(), written.language(), written.body());
        templates.add(template);
        templates.flush();
        audit.record(RequestAction.TEMPLATE_SAVED, thing(template), Changes.between(null, written));
    }

    /**
     * Changes one.
     *
     * @param read the revision that the change was made from
     * @throws io.candor.persistence.shared.MissingException if there is none of that identifier
     * @throws io.candor.persistence.shared.ChangedMeanwhileException if somebody else was faster
     * @throws RefusedException as for a new one
     */
    public void change(UUID id, int read, Written written) {
        checkLanguage(written);
        RequestTemplate template = templates.get(id);
        var before = new Written(template.name(), template.language(), template.body());
        template.change(read, written.name(), written.language(), written.body());
        templates.flush();
        audit.record(RequestAction.TEMPLATE_SAVED, thing(template), Changes.between(before, written));
    }

    /**
     * Removes one.
     *
     * @throws io.candor.persistence.shared.MissingException if there is none of that identifier
     */
    public void remove(UUID id) {
        RequestTemplate template = templates.get(id);
        templates.remove(template);
        audit.record(RequestAction.TEMPLATE_REMOVED, thing(template), Changes.none());
    }

    private void checkLanguage(Written written) {
        if (!tenants.languages().contains(written.language())) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.request-template-language");
        }
    }

    private static Thing thing(RequestTemplate template) {
        return Thing.of("request-template", template.id(), template.name() + " (" + template.language() + ")");
    }
}
