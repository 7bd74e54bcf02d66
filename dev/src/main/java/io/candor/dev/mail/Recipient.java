package io.candor.dev.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;

/**
 * Whoever a mail is for: every address exists, and what is delivered to it goes to the one store instead of a mailbox.
 *
 * @param email the address of the envelope
 * @param store where mails go
 */
record Recipient(String email, MailStore store) implements GreenMailUser {

    @Override
    public void deliver(MovingMessage message) {
        deliver(message.getMessage());
    }

    @Override
    public void deliver(MimeMessage message) {
        store.add(email, message);
    }

    @Override
    public String getEmail() {
        return email;
    }

    @Override
    public String getLogin() {
        return email;
    }

    @Override
    public String getQualifiedMailboxName() {
        return email;
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void setPassword(String password) {
        throw new UnsupportedOperationException("a recipient has no password");
    }

    @Override
    public void authenticate(String password) {
        // Nobody reads mail by signing in; the page shows everything.
    }

    @Override
    public void create() {
        // Every address is there already.
    }

    @Override
    public void delete() {
        // Every address stays.
    }
}
