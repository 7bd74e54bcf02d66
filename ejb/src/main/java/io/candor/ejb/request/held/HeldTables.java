package io.candor.ejb.request.held;

import io.candor.ejb.request.RequestContent;
import io.candor.ejb.request.held.HeldRequestQueries.Held;
import io.candor.ejb.request.held.HeldRequestQueries.Letter;
import io.candor.persistence.request.RequestFacts;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** One request of the person as tables: itself, what was written, and what was attached. */
final class HeldTables {

    static final List<String> REQUESTS =
            HeldCollecting.columns("reference types received-at outcome closed-at name email country"
                    + " region for-whom mandate objection text consent-id");
    static final List<String> MESSAGES = HeldCollecting.columns("reference number written-at from text");
    static final List<String> FILES =
            HeldCollecting.columns("reference message attached-at from name bytes file missing");

    private final Held held;
    private final HeldFiles files;

    HeldTables(Held held, HeldFiles files) {
        this.held = held;
        this.files = files;
    }

    /** The request, as a table of one row. */
    HeldSection request() {
        return new HeldSection("request", REQUESTS, each -> each.accept(facts()));
    }

    /** What belongs to it: messages and files. */
    List<HeldSection> within() {
        return List.of(
                new HeldSection(
                        "messages", MESSAGES, each -> held.letters().forEach(letter -> each.accept(message(letter)))),
                new HeldSection("files", FILES, each -> files.of(held).forEach(file -> each.accept(file(file)))));
    }

    private List<Object> message(Letter letter) {
        return List.of(reference(), number(letter.id()), letter.at(), side(letter.fromPerson()), letter.text());
    }

    private List<Object> file(HeldFiles.Listed file) {
        return Arrays.asList(
                reference(),
                number(file.attached().messageId()),
                file.attached().at(),
                side(file.attached().fromPerson()),
                file.attached().name(),
                String.valueOf(file.attached().bytes()),
                file.entry(),
                file.missing());
    }

    /** Which of the request's messages it is, from 1; null for none. */
    private Integer number(UUID message) {
        for (int i = 0; i < held.letters().size(); i++) {
            if (held.letters().get(i).id().equals(message)) {
                return i + 1;
            }
        }
        return null;
    }

    private List<Object> facts() {
        RequestFacts facts = held.facts();
        RequestContent content = held.content();
        var outcome = facts.ending().outcome();
        return Arrays.asList(
                reference(),
                facts.asked().types().stream().map(Enum::name).collect(Collectors.joining(", ")),
                facts.head().receivedAt(),
                outcome == null ? null : outcome.name(),
                facts.ending().closedAt(),
                content.name(),
                content.email(),
                facts.asked().country(),
                facts.asked().region(),
                content.forWhom(),
                content.mandate(),
                content.objection(),
                content.text(),
                content.subject());
    }

    private String reference() {
        return held.facts().head().reference();
    }

    private static String side(boolean fromPerson) {
        return fromPerson ? "person" : "company";
    }
}
