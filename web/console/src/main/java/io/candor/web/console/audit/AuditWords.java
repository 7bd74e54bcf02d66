package io.candor.web.console.audit;

import io.candor.ejb.audit.AuditQueries.Row;
import io.candor.persistence.audit.Actor;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

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
     * @param tenant to whom, in the platform's log; otherwise empty
     */
    public record Line(
            String href, Instant at, String actor, String kind, String action, String thing, String tenant) {}

    /** Something to choose from. */
    public record Option(String value, String label, boolean chosen) {}

    /** A line for a list of one tenant. */
    Line line(Row row) {
        return line(row, place.link("/audit/" + row.id()), "");
    }

    /**
     * A line for a list.
     *
     * @param href the entry's page
     * @param tenant to whom it was done, or empty
     */
    public Line line(Row row, String href, String tenant) {
        Actor actor = row.content().actor();
        return new Line(
                href,
                row.content().at(),
                actor(actor),
                actor.kind() == Actor.Kind.MEMBER ? "" : messages.of("audit.actor", actor.kind()),
                action(row.content().action()),
                row.content().thing().label(),
                tenant);
    }

    /** Callers to choose from. */
    public List<Option> actors(List<Actor> actors, String chosen) {
        return actors.stream()
                .map(actor -> option(AuditFilter.who(actor.id()), actor(actor), chosen))
                .toList();
    }

    /** Actions to choose from, by what they are called. */
    public List<Option> actions(List<String> codes, String chosen) {
        return codes.stream()
                .map(code -> option(code, action(code), chosen))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    private static Option option(String value, String label, String chosen) {
        return new Option(value, label, value.equals(chosen));
    }

    /** Who it was. */
    public String actor(Actor actor) {
        return actor.name().isEmpty() ? messages.get("audit.list.candor") : actor.name();
    }

    /** What was done; its code if nobody has found words for it. */
    public String action(String code) {
        String key = "audit.action." + code;
        return messages.containsKey(key) ? messages.get(key) : code;
    }
}
