package io.candor.persistence.notice.delivery;

import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * The mail of a notice in one language, word for word, with places for what differs from person to person. Written with the notice, so
 * that everybody is told the same whatever changes meanwhile. Never changed or deleted.
 */
@Entity
@Table(name = "notice_mail")
public class NoticeMail extends TenantOwned {

    @Column(name = "notice_id")
    private UUID noticeId;

    private String language;

    private String sender;

    private String subject;

    @Column(columnDefinition = "mediumtext")
    private String text;

    @Column(columnDefinition = "mediumtext")
    private String html;

    /** For the persistence provider. */
    protected NoticeMail() {}

    /**
     * A mail.
     *
     * @param noticeId of which notice
     * @param content what it says
     */
    public NoticeMail(UUID noticeId, Content content) {
        this.noticeId = noticeId;
        this.language = content.language();
        this.sender = content.sender();
        this.subject = content.subject();
        this.text = content.text();
        this.html = content.html();
    }

    /**
     * What a mail says.
     *
     * @param language BCP 47 tag
     * @param sender the name beside the address
     * @param subject one line
     * @param text the words alone
     * @param html the same words with a layout
     */
    public record Content(String language, String sender, String subject, String text, String html) {}

    /** What it says. */
    public Content content() {
        return new Content(language, sender, subject, text, html);
    }

    /** BCP 47 tag. */
    public String language() {
        return language;
    }
}
