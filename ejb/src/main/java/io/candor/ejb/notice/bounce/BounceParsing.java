package io.candor.ejb.notice.bounce;

import io.candor.ejb.notice.bounce.BounceReport.Kind;
import io.candor.ejb.notice.bounce.BounceReport.Returned;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Understands mails that come back: notifications of delivery and complaints, in the form of multipart/report. Anybody may have sent them, so
 * parts, lines and lengths are limited, nothing is followed, and nothing is believed here. Everything else, answers of absent people among it,
 * is no report.
 *
 * @source RFC 3462, RFC 3464 section 2, RFC 3463 section 3, RFC 5965 section 3, RFC 6533
 */
final class BounceParsing {

    private static final int MOST_PARTS = 10;
    private static final int MOST_BLOCKS = 50;
    private static final int MOST_TOKENS = 20;
    private static final int MOST_BYTES = 128 * 1024;
    private static final int LONGEST_VALUE = 2_000;
    private static final Session SESSION = Session.getInstance(new Properties());

    private static final List<String> STATUS = List.of("message/delivery-status", "message/global-delivery-status");
    private static final List<String> RETURNED = List.of(
            "message/rfc822",
            "text/rfc822-headers",
            "message/rfc822-headers",
            "message/global",
            "message/global-headers");

    /** To whom a notification was sent: the envelope address of what it is about. */
    private static final String[] ADDRESSED = {
        "To", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "X-Delivered-To"
    };

    private static final Pattern CODE = Pattern.compile("([245])\\.([0-9]{1,3})\\.([0-9]{1,3})");
    private static final Pattern REPLY = Pattern.compile("(?:^|[^0-9.])([45][0-9]{2})(?:[ -]|$)");
    private static final Pattern MESSAGE_ID = Pattern.compile("<([^<>@\\s]{1,200})@");
    private static final Pattern LIST = Pattern.compile("<([^<>\\s]{1,300})>");
    private static final Pattern LEAVE = Pattern.compile("/notices/leave/([A-Za-z0-9_-]{20,100})");

    /** About the sender and not the recipient, although they are in the class of addresses. */
    private static final List<String> OF_THE_SENDER = List.of("5.1.7", "5.1.8");

    /** Such a mailbox was there and is closed; its domain is not there. */
    private static final List<String> GONE_AS_WELL = List.of("5.2.1", "5.4.4");

    private final List<String> tokens = new ArrayList<>();
    private Kind kind;
    private String reason = "";
    private Returned returned = Returned.NONE;

    private BounceParsing() {}

    /** Reads a mail; empty if it is no report of either kind, or cannot be read at all. */
    static Optional<BounceReport> parse(byte[] raw) {
        try {
            var message = new MimeMessage(SESSION, new ByteArrayInputStream(raw));
            if (!message.isMimeType("multipart/report") || !(message.getContent() instanceof Multipart parts)) {
                return Optional.empty();
            }
            var parsing = new BounceParsing();
            for (String name : ADDRESSED) {
                String[] values = message.getHeader(name);
                if (values != null) {
                    List.of(values).forEach(parsing::collect);
                }
            }
            for (int i = 0; i < Math.min(MOST_PARTS, parts.getCount()); i++) {
                parsing.take(parts.getBodyPart(i));
            }
            return parsing.report();
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<BounceReport> report() {
        return kind == null
                ? Optional.empty()
                : Optional.of(new BounceReport(kind, reason, List.copyOf(tokens), returned));
    }

    private void take(BodyPart part) throws MessagingException, IOException {
        String type = Objects.toString(part.getContentType(), "")
                .split(";", 2)[0]
                .strip()
                .toLowerCase(Locale.ROOT);
        if (STATUS.contains(type)) {
            blocks(part, MOST_BLOCKS).forEach(this::status);
        } else if (type.equals("message/feedback-report")) {
            blocks(part, 1).forEach(this::feedback);
        } else if (RETURNED.contains(type)) {
            blocks(part, 1).forEach(this::returned);
        }
    }

    /** Groups of fields with an empty line between; of a message, its header is the first. */
    private static List<InternetHeaders> blocks(BodyPart part, int most) throws MessagingException, IOException {
        byte[] bytes;
        try (InputStream in = part.getInputStream()) {
            bytes = in.readNBytes(MOST_BYTES);
        }
        var in = new ByteArrayInputStream(bytes);
        var blocks = new ArrayList<InternetHeaders>();
        while (in.available() > 0 && blocks.size() < most) {
            var block = new InternetHeaders(in);
            if (block.getAllHeaders().hasMoreElements()) {
                blocks.add(block);
            }
        }
        return blocks;
    }

    /** Of several recipients, which ours never have, the one with whom it went worst counts. */
    private void status(InternetHeaders block) {
        collectAll(block);
        String action = word(block.getHeader("Action", null));
        if (action.isEmpty()) {
            return;
        }
        String diagnosis = value(block.getHeader("Diagnostic-Code", null));
        Matcher said = CODE.matcher(value(block.getHeader("Status", null)));
        Matcher diagnosed = CODE.matcher(diagnosis);
        String code = said.find() ? said.group() : diagnosed.find() ? diagnosed.group() : "";
        Kind found = switch (action) {
            case "failed" -> isOfTheMailbox(code, diagnosis) ? Kind.NO_MAILBOX : Kind.GIVEN_UP;
            case "delayed" -> Kind.DELAYED;
            default -> Kind.NOTHING;
        };
        if (kind == null || found.compareTo(kind) < 0) {
            kind = found;
            reason = ("DSN " + (found == Kind.DELAYED ? "delayed " : "") + code).strip();
        }
    }

    private static boolean isOfTheMailbox(String code, String diagnosis) {
        if (code.startsWith("5.1.") || GONE_AS_WELL.contains(code)) {
            return !OF_THE_SENDER.contains(code);
        }
        // The general code, or none: then the reply itself may say that it is about the mailbox.
        Matcher reply = REPLY.matcher(diagnosis);
        return (code.isEmpty() || code.equals("5.0.0"))
                && reply.find()
                && reply.group(1).matches("55[013]");
    }

    private void feedback(InternetHeaders block) {
        collectAll(block);
        String type = word(block.getHeader("Feedback-Type", null));
        if (kind == null && !type.isEmpty()) {
            kind = type.equals("not-spam") ? Kind.NOTHING : Kind.COMPLAINT;
            reason = "ARF " + type;
        }
    }

    private void returned(InternetHeaders header) {
        collect(header.getHeader("Return-Path", null));
        returned = new Returned(
                first(MESSAGE_ID, header.getHeader("Message-ID", null)),
                first(LIST, header.getHeader("List-Id", null)),
                first(LEAVE, header.getHeader("List-Unsubscribe", null)));
    }

    private void collectAll(InternetHeaders block) {
        Collections.list(block.getAllHeaders()).stream().map(Header::getValue).forEach(this::collect);
    }

    private void collect(String text) {
        Matcher token = BounceToken.IN_ADDRESS.matcher(value(text));
        while (token.find() && tokens.size() < MOST_TOKENS) {
            if (!tokens.contains(token.group(1))) {
                tokens.add(token.group(1));
            }
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(value(text));
        return found.find() ? found.group(1) : null;
    }

    /** A field's first word, which may have a comment behind it. */
    private static String word(String text) {
        Matcher word = Pattern.compile("^[a-z-]{1,20}").matcher(value(text).toLowerCase(Locale.ROOT));
        return word.find() ? word.group() : "";
    }

    /** One line of a length that can be worked with. */
    private static String value(String text) {
        String one = text == null ? "" : text.replaceAll("\\s+", " ").strip();
        return one.length() <= LONGEST_VALUE ? one : one.substring(0, LONGEST_VALUE);
    }
}
