package io.candor.ejb.notice.story;

import static io.candor.ejb.mail.form.MailText.escaped;

import io.candor.ejb.mail.LetterWording;
import io.candor.ejb.mail.form.MailFrame;
import io.candor.ejb.mail.form.MailText;
import io.candor.ejb.notice.story.NoticeStory.Change;
import io.candor.ejb.notice.story.NoticeStory.Link;
import io.candor.ejb.notice.story.NoticeStory.Mark;
import io.candor.ejb.notice.story.NoticeStory.Run;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The layout of notices, as HTML and as plain text. What differs from person to person are {@link #PLACES}: why this
 * person gets it, and the person's own links. What is new and what is gone is told by marks and not by colour alone.
 */
public final class NoticeLayout {

    /** Why this person gets it. */
    public static final String WHY = "why";

    /** The person's own page. */
    public static final String MANAGE = "manage";

    /** The person's own way out. */
    public static final String LEAVE = "leave";

    /** The places that differ from person to person, by name. */
    public static final Set<String> PLACES = Set.of(WHY, MANAGE, LEAVE);

    private static final String CAME = "background:#d8f3e0;color:#0b3d1e;text-decoration:underline";
    private static final String WENT = "background:#fbe0e0;color:#6b1212;text-decoration:line-through";

    private NoticeLayout() {}

    /** The story as plain text, with places. */
    public static String text(NoticeStory story) {
        var words = new LetterWording(story.language());
        var text = new StringBuilder();
        story.paragraphs().forEach(paragraph -> text.append(paragraph).append("\n\n"));
        if (!story.changes().isEmpty()) {
            String title = words.text("letter.notice.changes");
            text.append(title).append('\n').append("-".repeat(title.length())).append('\n');
            text.append(story.isMarked() ? words.text("letter.notice.marks") + "\n\n" : "\n");
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
        text.append("-- \n").append(story.brand().name()).append('\n');
        return MailText.wrapped(text.toString());
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

    /** The story as HTML, with places. */
    public static String html(NoticeStory story) {
        var words = new LetterWording(story.language());
        Link first = story.links().get(0);
        var content = new StringBuilder();
        story.paragraphs().forEach(paragraph -> content.append(MailFrame.paragraph(paragraph)));
        content.append(changes(story, words));
        content.append(
                MailFrame.button(first.label(), first.address(), story.brand().accent()));
        content.append(links(story));
        String ways =
                way(MANAGE, "letter.notice.manage", story) + " &middot; " + way(LEAVE, "letter.notice.leave", story);
        return MailFrame.html(
                new MailFrame.Head(
                        story.language(),
                        story.subject(),
                        story.brand().name(),
                        story.brand().accent(),
                        story.brand().accentDark()),
                content.toString(),
                MailFrame.foot(place(WHY)) + MailFrame.foot(ways));
    }

    /** A link of the person's own. */
    private static String way(String name, String label, NoticeStory story) {
        return "<a href=\"" + place(name) + "\" style=\"color:"
                + escaped(story.brand().accent()) + "\">"
                + escaped(new LetterWording(story.language()).text(label)) + "</a>";
    }

    private static String place(String name) {
        return "${" + name + "}";
    }

    private static String changes(NoticeStory story, LetterWording words) {
        if (story.changes().isEmpty()) {
            return "";
        }
        var html = new StringBuilder("<h2 style=\"margin:24px 0 6px;font-size:18px;line-height:26px;color:#16181d\">"
                + escaped(words.text("letter.notice.changes")) + "</h2>\n");
        if (story.isMarked()) {
            html.append(legend(words));
        }
        story.changes().forEach(change -> html.append(html(change)));
        if (story.more() > 0) {
            html.append(MailFrame.note(words.text("letter.notice.more", story.more())));
        }
        return html.toString();
    }

    private static String legend(LetterWording words) {
        return "<p class=\"note\" style=\"margin:0 0 12px;font-size:14px;line-height:21px;color:#4a4f57\"><ins class=\"came\" style=\""
                + CAME + "\">" + escaped(words.text("letter.notice.came"))
                + "</ins> &middot; <del class=\"went\" style=\"" + WENT
                + "\">" + escaped(words.text("letter.notice.went")) + "</del></p>\n";
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
}
