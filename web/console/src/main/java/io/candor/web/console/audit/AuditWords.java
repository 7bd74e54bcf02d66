package io.candor.web.console.audit;

import io.candor.ejb.audit.AuditQueries.Row;
import io.candor.persistence.audit.Actor;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;

/** Entries of the audit log in words. */
@Dependent
public class AuditWords {

    private final ConsolePlace place;
    private final Messages messages;

    @Inject
    AuditWords(ConsolePlace place, Messages messages) {
        this.place = place;
        this.messages = messages;
    }

    /**
     * An entry in a list.
     *
     * @param href its page
     * @param at UTC
     * @param actor who, by name
     * @param kind what kind of caller; empty for members
     * @param action what was done
     * @param thing to what; empty where the action says it all
     */
    public record Line(String href, Instant at, String actor, String kind, String action, String thing) {}

    /** A line for a list. */
    Line line(Row row) {
        Actor actor = row.content().actor();
        return new Line(
                place.link("/audit/" + row.id()),
                row.content().at(),
                actor(actor),
                actor.kind() == Actor.Kind.MEMBER ? "" : messages.of("audit.actor", actor.kind()),
                action(row.content().action()),
                row.content().thing().label());
    }

    /** Who it was. */
    String actor(Actor actor) {
        return actor.name().isEmpty() ? messages.get("audit.list.candor") : actor.name();
    }

    /** What was done; its code if nobody has found words for it. */
    String action(String code) {
        String key = "audit.action." + code;
        return messages.containsKey(key) ? messages.get(key) : code;
    }
}
