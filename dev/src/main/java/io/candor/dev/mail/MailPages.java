package io.candor.dev.mail;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages of caught mail as HTML. Everything that comes from a mail is escaped. */
final class MailPages {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH).withZone(ZoneId.systemDefault());
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");
    private static final Pattern HEAD = Pattern.compile("<head[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final String NEW_WINDOW = "<base target=\"_blank\">";

    /** All mails, newest first. */
    String list(List<CaughtMail> mails) {
        if (mails.isEmpty()) {
            return page(
                    "Caught mail",
                    0,
                    "<h1>Caught mail</h1><p class=\"empty\">Nothing yet. Every mail that Candor or Keycloak "
                            + "sends on this machine appears here, and goes nowhere else.</p>");
        }
        String rows = mails.stream().map(MailPages::row).collect(Collectors.joining());
        String clear = "<form method=\"post\" action=\"/clear\"><button>Forget all</button></form>";
        return page(
                "Caught mail",
                mails.get(0).id(),
                "<div class=\"bar\"><h1>Caught mail <span class=\"count\">%d</span></h1>%s</div><ol class=\"mails\">%s</ol>"
                        .formatted(mails.size(), clear, rows));
    }

    private static String row(CaughtMail mail) {
        return "<li><a href=\"/mails/%d\"><span class=\"subject\">%s</span><span class=\"to\">%s</span><time>%s</time></a></li>"
                .formatted(mail.id(), escaped(title(mail)), escaped(mail.recipient()), TIME.format(mail.receivedAt()));
    }

    /** One mail with all its parts. */
    String mail(CaughtMail mail) {
        String parts = Stream.of(envelope(mail), richPart(mail), plainPart(mail), headers(mail))
                .collect(Collectors.joining());
        return page(
                title(mail),
                0,
                "<p><a href=\"/\">All mail</a></p><h1>%s</h1>%s<p><a href=\"/mails/%d/source\">Source</a></p>"
                        .formatted(escaped(title(mail)), parts, mail.id()));
    }

    private static String envelope(CaughtMail mail) {
        String attached = mail.attachments().isEmpty()
                ? ""
                : "<dt>Attached</dt><dd>%s</dd>".formatted(escaped(String.join(", ", mail.attachments())));
        return "<dl class=\"envelope\"><dt>From</dt><dd>%s</dd><dt>To</dt><dd>%s</dd><dt>Handed over to</dt><dd>%s, %s</dd>%s</dl>"
                .formatted(
                        escaped(mail.from()),
                        escaped(mail.to()),
                        escaped(mail.recipient()),
                        TIME.format(mail.receivedAt()),
                        attached);
    }

    private static String richPart(CaughtMail mail) {
        return mail.html().isBlank()
                ? ""
                : ("<h2>As HTML</h2><iframe title=\"The mail as HTML\" src=\"/mails/%d/html\" "
                                + "sandbox=\"allow-popups allow-popups-to-escape-sandbox\"></iframe>")
                        .formatted(mail.id());
    }

    private static String plainPart(CaughtMail mail) {
        return mail.text().isBlank() ? "" : "<h2>As text</h2><pre>%s</pre>".formatted(linked(mail.text()));
    }

    private static String headers(CaughtMail mail) {
        String rows = mail.headers().stream()
                .map(line -> "<tr><th scope=\"row\">%s</th><td>%s</td></tr>"
                        .formatted(escaped(line.name()), escaped(line.value())))
                .collect(Collectors.joining());
        return "<details><summary>Headers</summary><table>%s</table></details>".formatted(rows);
    }

    /** The HTML part; its links open in a window of their own. */
    String html(CaughtMail mail) {
        Matcher head = HEAD.matcher(mail.html());
        return head.find()
                ? mail.html().substring(0, head.end())
                        + NEW_WINDOW
                        + mail.html().substring(head.end())
                : NEW_WINDOW + mail.html();
    }

    /** For addresses that lead nowhere. */
    String notFound() {
        return page(
                "Not here",
                0,
                "<h1>Not here</h1><p>This mail is not kept any more, or never was. <a href=\"/\">All mail</a></p>");
    }

    private static String title(CaughtMail mail) {
        return mail.subject().isBlank() ? "(no subject)" : mail.subject();
    }

    private static String page(String title, long newest, String content) {
        return String.join(
                "",
                "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + escaped(title) + "</title>",
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><link rel=\"icon\" href=\"data:,\">",
                "<link rel=\"stylesheet\" href=\"/mail.css\"><script src=\"/mail.js\" defer></script></head>",
                "<body data-newest=\"" + newest + "\"><main>" + content + "</main></body></html>");
    }

    private static String linked(String text) {
        StringBuilder out = new StringBuilder();
        Matcher address = ADDRESS.matcher(text);
        int done = 0;
        while (address.find()) {
            String link = escaped(address.group());
            out.append(escaped(text.substring(done, address.start())));
            out.append("<a href=\"%s\" target=\"_blank\" rel=\"noopener noreferrer\">%s</a>".formatted(link, link));
            done = address.end();
        }
        return out.append(escaped(text.substring(done))).toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
