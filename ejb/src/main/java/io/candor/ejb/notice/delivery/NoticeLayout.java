package io.candor.ejb.notice.delivery;

import static io.candor.ejb.mail.form.MailText.escaped;

import io.candor.ejb.mail.LetterWording;
import io.candor.ejb.notice.delivery.NoticeStory.Change;
import io.candor.ejb.notice.delivery.NoticeStory.Link;
import io.candor.ejb.notice.delivery.NoticeStory.Mark;
import io.candor.ejb.notice.delivery.NoticeStory.Run;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The layout of notices, as HTML and as plain text. What differs from person to person are {@link #PLACES}: why this
 * person gets it, and the person's own links. What is new and what is gone is told by marks and not by colour alone.
 */
final class NoticeLayout {

    /** Why this person gets it. */
    static final String WHY = "why";

    /** The person's own page. */
    static final String MANAGE = "manage";

    /** The person's own way out. */
    static final String LEAVE = "leave";

    /** The places that differ from person to person, by name. */
    static final Set<String> PLACES = Set.of(WHY, MANAGE, LEAVE);

    private static final String TEMPLATE = read("notice.html");
    private static final Pattern PLACE = Pattern.compile("\\$\\{(\\w+)}");
    private static final String CAME = "background:#d8f3e0;color:#0b3d1e;text-decoration:underline";
    private static final String WENT = "background:#fbe0e0;color:#6b1212;text-decoration:line-through";

    private NoticeLayout() {}

    static String text(NoticeStory story) {
        var words = new LetterWording(story.language());
        var text = new StringBuilder();
        story.paragraphs().forEach(paragraph -> text.append(paragraph).append("\n\n"));
        if (!story.changes().isEmpty()) {
            String title = words.text("letter.notice.changes");
            text.append(title).append('\n').append("-".repeat(title.length())).append('\n');
            text.append(words.text("letter.notice.marks")).append("\n\n");
            story.changes().forEach(change -> text.append(text(change)).append('\n'));
            if (story.more() > 0) {
                text.append(words.text("letter.notice.more", story.more())).append("\n\n");
            }
        }
        for (Link link : story.links()) {
            text.append(link.label()).append(":\n").append(link.address()).append("\n\n");
        }
        text.append(place(WHY)).append("\n\n");
        text.append(words.text("letter.notice.manage"))
                .append(":\n")
                .append(place(MANAGE))
                .append("\n\n");
        text.append(words.text("letter.notice.leave"))
                .append(":\n")
                .append(place(LEAVE))
                .append("\n\n");
        return text.append("-- \n").append(story.brand().name()).append('\n').toString();
    }

    private static String text(Change change) {
        var text = new StringBuilder("* " + change.type() + ": " + change.heading() + "\n");
        for (List<Run> passage : change.passages()) {
            text.append("  ");
            passage.forEach(run -> text.append(marked(run)));
            text.append('\n');
        }
        return text.toString().replace("-][+", "-] [+");
    }

    /** The marks stand close to the words; spaces at their ends stay outside. */
    private static String marked(Run run) {
        String words = run.text().strip();
        if (run.mark() == Mark.SAME || words.isEmpty()) {
            return run.text();
        }
        String marked = run.mark() == Mark.CAME ? "[+" + words + "+]" : "[-" + words + "-]";
        return run.text().replace(words, marked);
    }

    static String html(NoticeStory story) {
        var words = new LetterWording(story.language());
        Link first = story.links().get(0);
        return PLACE.matcher(TEMPLATE)
                .replaceAll(place -> Matcher.quoteReplacement(Map.ofEntries(
                                Map.entry("language", escaped(story.language())),
                                Map.entry("subject", escaped(story.subject())),
                                Map.entry("sender", escaped(story.brand().name())),
                                Map.entry("accent", escaped(story.brand().accent())),
                                Map.entry("accentDark", escaped(story.brand().accentDark())),
                                Map.entry("paragraphs", paragraphs(story.paragraphs())),
                                Map.entry("changes", changes(story, words)),
                                Map.entry("address", escaped(first.address())),
                                Map.entry("label", escaped(first.label())),
                                Map.entry("links", links(story)),
                                Map.entry("manageLabel", escaped(words.text("letter.notice.manage"))),
                                Map.entry("leaveLabel", escaped(words.text("letter.notice.leave"))))
                        .getOrDefault(place.group(1), place.group())));
    }

    private static String place(String name) {
        return "${" + name + "}";
    }

    private static String paragraphs(List<String> texts) {
        return texts.stream()
                .map(text -> "<p style=\"margin:0 0 16px;font-size:16px;line-height:25px;color:#16181d\">"
                        + escaped(text) + "</p>\n")
                .collect(Collectors.joining());
    }

    private static String changes(NoticeStory story, LetterWording words) {
        if (story.changes().isEmpty()) {
            return "";
        }
        var html = new StringBuilder("<h2 style=\"margin:24px 0 6px;font-size:18px;line-height:26px;color:#16181d\">"
                + escaped(words.text("letter.notice.changes")) + "</h2>\n");
        html.append(
                "<p class=\"note\" style=\"margin:0 0 12px;font-size:14px;line-height:21px;color:#4a4f57\"><ins class=\"came\" style=\""
                        + CAME + "\">" + escaped(words.text("letter.notice.came"))
                        + "</ins> &middot; <del class=\"went\" style=\"" + WENT
                        + "\">" + escaped(words.text("letter.notice.went")) + "</del></p>\n");
        story.changes().forEach(change -> html.append(html(change)));
        if (story.more() > 0) {
            html.append("<p class=\"note\" style=\"margin:0 0 12px;font-size:14px;line-height:21px;color:#4a4f57\">"
                    + escaped(words.text("letter.notice.more", story.more())) + "</p>\n");
        }
        return html.toString();
    }

    private static String html(Change change) {
        var html =
                new StringBuilder("<div class=\"change\" style=\"margin:0 0 14px;padding:10px 0 0 14px;border-left:3px"
                        + " solid #c9ced6\">\n<p style=\"margin:0 0 6px;font-size:15px;line-height:22px;color:#16181d\"><strong>"
                        + escaped(change.type()) + "</strong><br>" + escaped(change.heading()) + "</p>\n");
        for (List<Run> passage : change.passages()) {
            html.append("<p style=\"margin:0 0 8px;font-size:15px;line-height:23px;color:#16181d\">");
            passage.forEach(run -> html.append(html(run)));
            html.append("</p>\n");
        }
        // What goes and what comes in its place do not touch.
        return html.append("</div>\n").toString().replace("</del><ins", "</del> <ins");
    }

    private static String html(Run run) {
        if (run.mark() == Mark.SAME) {
            return escaped(run.text());
        }
        boolean came = run.mark() == Mark.CAME;
        String tag = came ? "ins" : "del";
        return "<" + tag + " class=\"" + (came ? "came" : "went") + "\" style=\"" + (came ? CAME : WENT) + "\">"
                + escaped(run.text()) + "</" + tag + ">";
    }

    private static String links(NoticeStory story) {
        return story.links().stream()
                .skip(1)
                .map(link -> "<p style=\"margin:0 0 8px;font-size:15px;line-height:22px\"><a class=\"plain\" href=\""
                        + escaped(link.address()) + "\" style=\"color:"
                        + escaped(story.brand().accent()) + "\">"
                        + escaped(link.label()) + "</a></p>\n")
                .collect(Collectors.joining());
    }

    private static String read(String name) {
        try (InputStream in = NoticeLayout.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
