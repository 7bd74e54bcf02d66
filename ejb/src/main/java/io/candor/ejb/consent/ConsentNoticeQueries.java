package io.candor.ejb.consent;

import io.candor.persistence.consent.ConsentNotice;
import io.candor.persistence.consent.ConsentNoticeText;
import io.candor.persistence.shared.MissingException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows the current tenant's consent notices: what people were and are shown. Open to everybody. */
@Stateless
@PermitAll
public class ConsentNoticeQueries {

    private EntityManager entityManager;

    @Inject
    ConsentNoticeQueries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** For the container's proxy. */
    protected ConsentNoticeQueries() {}

    /**
     * A version without its words.
     *
     * @param number from 1
     * @param askingAgain whether choices made under earlier versions are asked again
     * @param createdAt UTC
     * @param hashes SHA-256 of the content by language
     */
    public record NoticeRow(int number, boolean askingAgain, Instant createdAt, Map<String, String> hashes) {}

    /**
     * The words of a version in one language.
     *
     * @param canonical the stored content, canonical JSON by RFC 8785
     * @param sha256 of its UTF-8 bytes, in hexadecimal
     */
    public record NoticeText(String canonical, String sha256) {

        /** The content, read. */
        public NoticeContent content() {
            return NoticeContent.parse(canonical);
        }
    }

    /** All versions, the latest first. */
    public List<NoticeRow> history() {
        return entityManager
                .createQuery("select n from ConsentNotice n order by n.number desc", ConsentNotice.class)
                .getResultStream()
                .map(ConsentNoticeQueries::row)
                .toList();
    }

    /** The version that is shown now; empty if the tenant has none yet. */
    public Optional<NoticeRow> latest() {
        return entityManager
                .createQuery("select n from ConsentNotice n order by n.number desc", ConsentNotice.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(ConsentNoticeQueries::row);
    }

    /** The number of the oldest version under which a choice still covers what is asked for now; 0 if there is no notice. */
    public int askingSince() {
        Integer number = entityManager
                .createQuery("select max(n.number) from ConsentNotice n where n.askingAgain = true", Integer.class)
                .getSingleResult();
        return number == null ? 0 : number;
    }

    /**
     * The words of a version.
     *
     * @throws MissingException if there is no such version, or not in that language
     */
    public NoticeText text(int number, String language) {
        return entityManager
                .createQuery(
                        "select t from ConsentNoticeText t join t.notice n where n.number = :number and t.language = :language",
                        ConsentNoticeText.class)
                .setParameter("number", number)
                .setParameter("language", language)
                .getResultStream()
                .findFirst()
                .map(text -> new NoticeText(text.content(), text.sha256()))
                .orElseThrow(() -> new MissingException("error.no-such-notice"));
    }

    private static NoticeRow row(ConsentNotice notice) {
        return new NoticeRow(
                notice.number(),
                notice.isAskingAgain(),
                notice.createdAt(),
                notice.texts().stream()
                        .collect(Collectors.toMap(ConsentNoticeText::language, ConsentNoticeText::sha256)));
    }
}
