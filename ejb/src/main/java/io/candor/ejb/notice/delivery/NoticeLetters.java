package io.candor.ejb.notice.delivery;

import io.candor.ejb.mail.BulkMail;
import io.candor.ejb.mail.LetterWording;
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
    private final Map<String, NoticeMail.Content> mails;
    private final NoticeMail.Content usual;
    private final From from;
    private final String base;
    private final String host;

    /**
     * Who writes.
     *
     * @param slug of the tenant
     * @param replyTo where answers go; null for nowhere
     * @param key signs
     */
    record From(String slug, String replyTo, byte[] key) {}

    /**
     * @param contents the mails, the one in the tenant's default language first
     * @param base where the centre begins
     * @param host under whose name lists stand
     */
    NoticeLetters(Notice notice, List<NoticeMail.Content> contents, From from, String base, String host) {
        this.notice = notice.id();
        this.lanes = notice.lanes();
        this.mails = contents.stream().collect(Collectors.toMap(NoticeMail.Content::language, Function.identity()));
        this.usual = contents.get(0);
        this.from = from;
        this.base = base;
        this.host = host;
    }

    @Override
    public int lanes() {
        return lanes;
    }

    @Override
    public BulkMail to(Addressed person) {
        NoticeMail.Content mail = mails.getOrDefault(person.delivery().language(), usual);
        var words = new LetterWording(mail.language());
        String in = "?lang=" + mail.language();
        String manage = base + "/notices/manage/" + person.token() + in;
        String leave = base + "/notices/leave/" + person.token();
        String why = words.text(
                person.delivery().account() ? "letter.notice.why-account" : "letter.notice.why-subscriber",
                mail.sender());
        return new BulkMail(
                notice + "." + person.delivery().recipient(),
                new BulkMail.Sender(mail.sender(), from.replyTo(), "candor-" + from.slug(), from.key()),
                person.address(),
                mail.language(),
                mail.subject(),
                NoticeLayout.filled(mail.text(), false, why, manage, leave + in),
                NoticeLayout.filled(mail.html(), true, why, manage, leave + in),
                Map.of(
                        "List-Unsubscribe", "<" + leave + ">",
                        "List-Unsubscribe-Post", "List-Unsubscribe=One-Click",
                        "List-Id", "<notices." + from.slug() + "." + host + ">"));
    }
}
