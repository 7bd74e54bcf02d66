package io.candor.persistence.policy;

import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * The words of a version in one language: the Markdown as it was written, and the harmless HTML made from it when it was stored. The
 * SHA-256 is of the Markdown's UTF-8 bytes, so that anybody can check that a text is the one that was published.
 */
@Entity
@Table(name = "policy_text")
public class PolicyText extends TenantOwned {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "policy_version_id")
    private PolicyVersion policyVersion;

    private String language;

    private String title;

    private String markdown;

    private String html;

    private String sha256;

    @Version
    private int version;

    /** For the persistence provider. */
    protected PolicyText() {}

    PolicyText(PolicyVersion version, String language, PolicyMarkdown text) {
        this.policyVersion = version;
        this.language = language;
        rewrite(text);
    }

    final void rewrite(PolicyMarkdown text) {
        title = text.title();
        markdown = text.source();
        html = text.html();
        sha256 = text.sha256();
    }

    /** BCP 47 tag. */
    public String language() {
        return language;
    }

    /** The text's first heading. */
    public String title() {
        return title;
    }

    /** The text as it was written. */
    public String markdown() {
        return markdown;
    }

    /** The text as safe HTML without its title. */
    public String html() {
        return html;
    }

    /** SHA-256 of the Markdown's UTF-8 bytes, in lower-case hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** Grows with every change of the words. */
    public int revision() {
        return version;
    }

    /** Sections and blocks, for navigation and comparison. */
    public PolicyOutline outline() {
        return PolicyOutline.of(html);
    }
}
