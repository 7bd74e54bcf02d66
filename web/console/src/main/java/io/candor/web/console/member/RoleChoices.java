package io.candor.web.console.member;

import io.candor.persistence.tenant.MemberRole;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.Dependent;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** The roles that the caller may give: only owners make owners. */
@Dependent
public class RoleChoices {

    private final MembersPlace place;
    private final Messages messages;

    @Inject
    RoleChoices(MembersPlace place, Messages messages) {
        this.place = place;
        this.messages = messages;
    }

    /** A role in words. */
    public record Explained(String name, String may) {}

    List<SelectItem> open() {
        return roles().map(role -> new SelectItem(role.name(), messages.of("console.role", role)))
                .toList();
    }

    List<Explained> explained() {
        return roles().map(role -> new Explained(messages.of("console.role", role), messages.of("member.may", role)))
                .toList();
    }

    private Stream<MemberRole> roles() {
        return Stream.of(MemberRole.values())
                .filter(role -> role != MemberRole.OWNER || place.role() == MemberRole.OWNER);
    }
}
