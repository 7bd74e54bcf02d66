package io.candor.ejb.notice.story;

import io.candor.ejb.mail.LetterWording;
import io.candor.ejb.notice.story.NoticeStory.Change;
import io.candor.ejb.notice.story.NoticeStory.Link;
import io.candor.ejb.notice.story.NoticeStory.Mark;
import io.candor.ejb.notice.story.NoticeStory.Run;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.ejb.tenant.TenantQueries.Centre;
import io.candor.ejb.tenant.domain.CentreLinks;
import io.candor.persistence.notice.delivery.Notice;
import io.candor.persistence.notice.processor.ProcessorChange;
import io.candor.persistence.notice.processor.ProcessorChange.Part;
import io.candor.persistence.processing.Processor;
import io.candor.persistence.tenant.Brand;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tells what has changed in the register of processors, in any of the tenant's languages. */
@Dependent
public class ProcessorStories {

    private static final int MOST_CHANGES = 30;

    private final TenantQueries tenants;
    private final CentreLinks links;

    @Inject
    ProcessorStories(TenantQueries tenants, CentreLinks links) {
        this.tenants = tenants;
        this.links = links;
    }

    /** The story of a notice by language. */
    public Function<String, NoticeStory> of(Notice notice, List<ProcessorChange> changes) {
        return language -> story(notice, language, changes);
    }

    private NoticeStory story(Notice notice, String language, List<ProcessorChange> changes) {
        String fallback = tenants.languages().get(0);
        var words = new LetterWording(language);
        Centre centre = tenants.centre(language);
        Brand brand = tenants.brand();
        String day = NoticeStory.day(notice.announcedAt(), centre, words);
        String in = "?lang=" + language;
        return new NoticeStory(
                language,
                new NoticeStory.Brand(centre.name(), brand.accent(), brand.accentDark()),
                words.text("letter.processors.subject", centre.name()),
                List.of(
                        words.text("letter.processors.text", centre.name(), day),
                        words.text("letter.processors.promised", centre.name())),
                changes.stream()
                        .limit(MOST_CHANGES)
                        .map(change -> change(change, language, fallback))
                        .toList(),
                Math.max(0, changes.size() - MOST_CHANGES),
                List.of(
                        new Link(words.text("letter.processors.all"), links.base() + "/processors" + in),
                        new Link(
                                words.text("letter.processors.changes"),
                                links.base() + "/processors" + in + "#change-" + notice.number())));
    }

    /** One processor in words. */
    static Change change(ProcessorChange change, String language, String fallback) {
        var words = new LetterWording(language);
        Processor.Profile now = change.after() == null ? change.before() : change.after();
        List<List<Run>> passages = switch (change.kind()) {
            case CHANGED ->
                change.parts().stream()
                        .map(part -> differing(part, change, words, language, fallback))
                        .toList();
            case ADDED, REMOVED ->
                Stream.of(Part.ROLE, Part.DATA, Part.LOCATION)
                        .filter(part -> !part.of(now, language, fallback).isEmpty())
                        .map(part -> List.of(new Run(Mark.SAME, label(part, words) + part.of(now, language, fallback))))
                        .toList();
        };
        return new Change(words.text("letter.processor." + change.kind()), change.name(), passages);
    }

    /** From what to what; a language that has no words of its own for what is different shows the fallback's. */
    private static List<Run> differing(
            Part part, ProcessorChange change, LetterWording words, String language, String fallback) {
        String before = part.of(change.before(), language, fallback);
        String after = part.of(change.after(), language, fallback);
        if (before.equals(after)) {
            before = part.of(change.before(), fallback, fallback);
            after = part.of(change.after(), fallback, fallback);
        }
        var runs = new ArrayList<Run>();
        runs.add(new Run(Mark.SAME, label(part, words)));
        runs.add(
                before.isEmpty()
                        ? new Run(Mark.SAME, words.text("letter.processor.unsaid"))
                        : new Run(Mark.WENT, before));
        runs.add(new Run(Mark.SAME, " → "));
        runs.add(
                after.isEmpty()
                        ? new Run(Mark.SAME, words.text("letter.processor.unsaid"))
                        : new Run(Mark.CAME, after));
        return runs;
    }

    private static String label(Part part, LetterWording words) {
        return words.text("letter.processor." + part) + " ";
    }
}
