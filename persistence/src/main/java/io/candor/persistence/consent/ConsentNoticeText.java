package io.candor.persistence.consent;

import io.candor.persistence.shared.Sha256;
import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A consent notice in one language: canonical JSON (RFC 8785), and the SHA-256 of its UTF-8 bytes, which receipts hold. */
@Entity
@Table(name = "consent_notice_text")
public class ConsentNoticeText extends TenantOwned {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "consent_notice_id")
    private ConsentNotice notice;

    private String language;

    private String content;

    private String sha256;

    /** For the persistence provider. */
    protected ConsentNoticeText() {}

    ConsentNoticeText(ConsentNotice notice, String language, String content) {
        this.notice = notice;
        this.language = language;
        this.content = content;
        this.sha256 = Sha256.hex(content);
    }

    /** BCP 47 tag. */
    public String language() {
        return language;
    }

    /** What was shown, as canonical JSON. */
    public String content() {
        return content;
    }

    /** SHA-256 of the content's UTF-8 bytes, in lower-case hexadecimal. */
    public String sha256() {
        return sha256;
    }
}
