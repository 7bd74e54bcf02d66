package io.candor.ejb.notice.delivery;

import io.candor.ejb.mail.LetterWording;
import io.candor.ejb.mail.form.BulkMail;
import io.candor.ejb.mail.form.BulkText;
import io.candor.ejb.mail.form.MailText;
import io.candor.ejb.notice.bounce.ReturnPath;
import io.candor.ejb.notice.delivery.NoticeWork.Addressed;
import io.candor.ejb.notice.story.NoticeLayout;
import io.candor.persistence.notice.delivery.Notice;
import io.candor.persistence.notice.delivery.NoticeMail;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the mail to each person out of the words that were written down with the notice. Holds nothing of anybody. */
final class NoticeLetters implements NoticeWork.Letters {

    private final UUID notice;
    private final int lanes;
    private final boolean owed;
    private final Map<String, Letter> letters;
    private final Letter usual;
    private final From from;
    private final String base;
    private final String list;

    /**
     * Who writes.
     *
     * @param slug of the tenant
     * @param name beside the address; null for the one that each mail has
     * @param address that mail comes from; null for the platform's
     * @param replyTo where answers go; null for nowhere
     * @param selector names the key
     * @param key signs
     * @param returnPath makes the envelope addresses
     */
    record From(
            String slug,
            String name,
            String address,
            String replyTo,
            String selector,
            byte[] key,
            ReturnPath returnPath) {

        BulkMail.Sender sender(String usualName) {
            return new BulkMail.Sender(name == null ? usualName : name, address, replyTo, selector, key);
        }
    }

    /** The mail in one language, and all that is the same in it for many. */
    private record Letter(
            String language, BulkMail.Sender sender, BulkText text, String whyAccount, String whySubscriber) {

        /** In lines, for the part that is text; HTML takes their ends for spaces. */
        private static String why(String whom, Notice.Kind kind, NoticeMail.Content mail, LetterWording words) {
            return MailText.wrapped(words.text("letter.notice.why-" + whom + "." + kind, mail.sender()))
                    .strip();
        }

        static Letter of(NoticeMail.Content mail, Notice.Kind kind, From from) {
            var words = new LetterWording(mail.language());
            return new Letter(
                    mail.language(),
                    from.sender(mail.sender()),
                    new BulkText(mail.language(), mail.subject(), mail.text(), mail.html(), NoticeLayout.PLACES),
                    why("account", kind, mail, words),
                    why("subscriber", kind, mail, words));
        }
    }

    /**
     * @param lanes how many of the tenant's work at the moment
     * @param contents the mails, the one in the tenant's default language first
     * @param base where the centre begins
     * @param host under whose name lists stand
     */
    NoticeLetters(Notice notice, int lanes, List<NoticeMail.Content> contents, From from, String base, String host) {
        this.notice = notice.id();
        this.lanes = lanes;
        this.owed = notice.isOwed();
        this.letters = contents.stream()
                .map(mail -> Letter.of(mail, notice.kind(), from))
                .collect(Collectors.toMap(Letter::language, Function.identity()));
        this.usual = letters.get(contents.get(0).language());
        this.from = from;
        this.base = base;
        this.list = "<notices." + from.slug() + "." + host + ">";
    }

    @Override
    public int lanes() {
        return lanes;
    }

    @Override
    public String returnPath(Addressed person) {
        return from.returnPath().of(notice, person.delivery().recipient());
    }

    @Override
    public BulkMail to(Addressed person) {
        Letter letter = letters.getOrDefault(person.delivery().language(), usual);
        String in = "?lang=" + letter.language();
        String leave = base + "/notices/leave/" + person.token();
        return new BulkMail(
                notice + "." + person.delivery().recipient(),
                letter.sender(),
                person.address(),
                letter.text(),
                Map.of(
                        NoticeLayout.WHY,
                                owed && person.delivery().account() ? letter.whyAccount() : letter.whySubscriber(),
                        NoticeLayout.MANAGE, base + "/notices/manage/" + person.token() + in,
                        NoticeLayout.LEAVE, leave + in),
                Map.of(
                        "List-Unsubscribe",
                        "<" + leave + ">",
                        "List-Unsubscribe-Post",
                        "List-Unsubscribe=One-Click",
                        "List-Id",
                        list));
    }
}
