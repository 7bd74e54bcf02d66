package io.candor.ejb.notice.delivery;

import io.candor.ejb.mail.LetterWording;
import io.candor.ejb.mail.form.BulkMail;
import io.candor.ejb.mail.form.BulkText;
import io.candor.ejb.notice.delivery.NoticeWork.Addressed;
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
    private final Map<String, Letter> letters;
    private final Letter usual;
    private final From from;
    private final String base;
    private final String list;

    /**
     * Who writes.
     *
     * @param slug of the tenant
     * @param replyTo where answers go; null for nowhere
     * @param key signs
     */
    record From(String slug, String replyTo, byte[] key) {}

    /** The mail in one language, and all that is the same in it for many. */
    private record Letter(
            String language, BulkMail.Sender sender, BulkText text, String whyAccount, String whySubscriber) {

        static Letter of(NoticeMail.Content mail, From from) {
            var words = new LetterWording(mail.language());
            return new Letter(
                    mail.language(),
                    new BulkMail.Sender(mail.sender(), from.replyTo(), "candor-" + from.slug(), from.key()),
                    new BulkText(mail.language(), mail.subject(), mail.text(), mail.html(), NoticeLayout.PLACES),
                    words.text("letter.notice.why-account", mail.sender()),
                    words.text("letter.notice.why-subscriber", mail.sender()));
        }
    }

    /**
     * @param contents the mails, the one in the tenant's default language first
     * @param base where the centre begins
     * @param host under whose name lists stand
     */
    NoticeLetters(Notice notice, List<NoticeMail.Content> contents, From from, String base, String host) {
        this.notice = notice.id();
        this.lanes = notice.lanes();
        this.letters = contents.stream()
                .map(mail -> Letter.of(mail, from))
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
                        NoticeLayout.WHY, person.delivery().account() ? letter.whyAccount() : letter.whySubscriber(),
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
