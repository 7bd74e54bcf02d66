package io.candor.web.shared.processing;

import io.candor.persistence.notice.processor.ProcessorChange;
import io.candor.persistence.notice.processor.ProcessorChange.Part;
import io.candor.web.shared.text.Messages;
import java.util.List;
import java.util.stream.Stream;

/**
 * What happened to one processor, in words.
 *
 * @param kind new, changed, or gone
 * @param name of the processor
 * @param details what it does, or what is different
 */
public record ProcessorChangeLine(String kind, String name, List<String> details) {

    /**
     * Changes in words.
     *
     * @param fallback the tenant's default language
     */
    public static List<ProcessorChangeLine> of(List<ProcessorChange> changes, Messages messages, String fallback) {
        return changes.stream()
                .map(change -> new ProcessorChangeLine(
                        messages.of("processors.change.kind", change.kind()),
                        change.name(),
                        details(change, messages, fallback)))
                .toList();
    }

    /** One line of text. */
    public String text() {
        return kind + ": " + name + (details.isEmpty() ? "" : " (" + String.join("; ", details) + ")");
    }

    private static List<String> details(ProcessorChange change, Messages messages, String fallback) {
        String language = messages.language();
        return switch (change.kind()) {
            case ADDED ->
                Stream.of(Part.ROLE, Part.DATA, Part.LOCATION)
                        .filter(part ->
                                !part.of(change.after(), language, fallback).isEmpty())
                        .map(part -> messages.with(
                                "processors.change.says",
                                messages.of("processors.change.part", part),
                                part.of(change.after(), language, fallback)))
                        .toList();
            case CHANGED ->
                change.parts().stream()
                        .map(part -> differing(part, change, messages, fallback))
                        .toList();
            case REMOVED -> List.of();
        };
    }

    /** From what to what; a language that has no words of its own for what is different shows the fallback's. */
    private static String differing(Part part, ProcessorChange change, Messages messages, String fallback) {
        String language = messages.language();
        boolean same = part.of(change.before(), language, fallback).equals(part.of(change.after(), language, fallback));
        String shown = same ? fallback : language;
        return messages.with(
                "processors.change.differs",
                messages.of("processors.change.part", part),
                said(part.of(change.before(), shown, fallback), messages),
                said(part.of(change.after(), shown, fallback), messages));
    }

    private static String said(String text, Messages messages) {
        return text.isEmpty() ? messages.get("processors.unstated") : text;
    }
}
