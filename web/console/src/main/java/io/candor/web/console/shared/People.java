package io.candor.web.console.shared;

import io.candor.ejb.tenant.MemberRoleQueries;
import io.candor.persistence.tenant.MemberRole;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Members in words. Candor knows their roles and the subjects of their accounts. */
@Named("people")
@RequestScoped
public class People {

    private static final int SHOWN = 6;

    private final MemberRoleQueries members;
    private final Messages messages;
    private final HttpServletRequest request;
    private Map<String, MemberRole> roles;

    @Inject
    People(MemberRoleQueries members, Messages messages, HttpServletRequest request) {
        this.members = members;
        this.messages = messages;
        this.request = request;
    }

    /** For the container's proxy. */
    protected People() {
        this(null, null, null);
    }

    /** Subject of the reader's own account. */
    public String self() {
        Principal principal = request.getUserPrincipal();
        return principal == null ? "" : principal.getName();
    }

    /** Who it is: the reader, a role, or somebody who has left; empty if nobody did it. */
    public String name(String subject) {
        if (subject == null) {
            return "";
        }
        if (subject.equals(self())) {
            return messages.get("console.person.you");
        }
        MemberRole role = roles().get(subject);
        if (role == null) {
            return messages.get("console.person.gone");
        }
        boolean alone = roles().values().stream().filter(role::equals).count() == 1;
        String name = messages.of("console.role", role);
        return alone ? name : messages.with("console.person.one-of", name, subject.substring(0, SHOWN));
    }

    /** All members, to choose one. */
    public List<SelectItem> options() {
        return roles().keySet().stream()
                .map(subject -> new SelectItem(subject, name(subject)))
                .sorted(Comparator.comparing(SelectItem::getLabel))
                .toList();
    }

    private Map<String, MemberRole> roles() {
        if (roles == null) {
            roles = members.roles();
        }
        return roles;
    }
}
