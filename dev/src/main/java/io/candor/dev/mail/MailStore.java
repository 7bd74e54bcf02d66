package io.candor.dev.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The newest mails, newest first, up to a fixed number. Safe for many threads. */
final class MailStore {

    private final int capacity;
    private final Deque<CaughtMail> mails = new ArrayDeque<>();
    private long lastId;

    MailStore(int capacity) {
        this.capacity = capacity;
    }

    /** Keeps a mail as it came over the wire and forgets the oldest one if there are too many. */
    void add(String recipient, MimeMessage message) {
        ByteArrayOutputStream source = new ByteArrayOutputStream();
        try {
            message.writeTo(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalArgumentException("This is no mail", e);
        }
        add(recipient, source.toByteArray());
    }

    synchronized void add(String recipient, byte[] source) {
        mails.addFirst(CaughtMail.read(++lastId, Instant.now(), recipient, source));
        if (mails.size() > capacity) {
            mails.removeLast();
        }
    }

    /** All mails, newest first. */
    synchronized List<CaughtMail> list() {
        return List.copyOf(mails);
    }

    /** The mail with this number; empty if it never was or is forgotten. */
    synchronized Optional<CaughtMail> find(long id) {
        return mails.stream().filter(mail -> mail.id() == id).findFirst();
    }

    /** Forgets all mails; numbers are not used again. */
    synchronized void clear() {
        mails.clear();
    }
}
