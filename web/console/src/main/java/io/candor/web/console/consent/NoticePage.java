package io.candor.web.console.consent;

import io.candor.ejb.consent.ConsentNoticeQueries;
import io.candor.ejb.consent.ConsentNoticeQueries.NoticeRow;
import io.candor.ejb.consent.ConsentNoticeQueries.NoticeText;
import io.candor.ejb.consent.NoticeContent;
import io.candor.persistence.shared.MissingException;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Moments;
import io.candor.web.shared.text.LifetimeSentences;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One version of the consent notice, word for word as it is stored. */
@Named
@RequestScoped
public class NoticePage {

    private final ConsentNoticeQueries notices;
    private final ConsolePlace place;
    private final Messages messages;
    private final Moments moments;
    private final HttpServletRequest request;
    private NoticeRow notice;
    private String language;
    private NoticeText text;
    private NoticeContent content;
    private List<String> changes = List.of();

    @Inject
    NoticePage(
            ConsentNoticeQueries notices,
            ConsolePlace place,
            Messages messages,
            Moments moments,
            HttpServletRequest request) {
        this.notices = notices;
        this.place = place;
        this.messages = messages;
        this.moments = moments;
        this.request = request;
    }

    /** For the container's proxy. */
    protected NoticePage() {
        this(null, null, null, null, null);
    }

    /** The notice in one of its languages. */
    public record Edition(String tag, String name, String href, String current) {}

    /** A text of the banner, and what it stands for. */
    public record Words(String name, String text) {}

    @PostConstruct
    void load() {
        List<NoticeRow> all = notices.history();
        notice = find(all, place.number()).orElseThrow(() -> new MissingException("error.no-such-notice"));
        String asked = request.getParameter("lang");
        String usual = moments.languages().get(0);
        language = notice.hashes().containsKey(asked == null ? usual : asked)
                ? asked == null ? usual : asked
                : notice.hashes().keySet().stream().sorted().findFirst().orElse(usual);
        text = notices.text(notice.number(), language);
        content = text.content();
        find(all, notice.number() - 1)
                .filter(before -> before.hashes().containsKey(language))
                .ifPresent(before -> changes = new NoticeChanges(messages.wording())
                        .between(notices.text(before.number(), language).content(), content));
    }

    /** The version. */
    public NoticeRow getNotice() {
        return notice;
    }

    /** The language in which it is shown. */
    public String getLanguage() {
        return language;
    }

    /** What it says. */
    public NoticeContent getContent() {
        return content;
    }

    /** What distinguishes it from the version before, in sentences. */
    public List<String> getChanges() {
        return changes;
    }

    /** The stored bytes, to be read by people. */
    public String getCanonical() {
        return text.canonical();
    }

    /** Their hash, which receipts name. */
    public String getSha256() {
        return text.sha256();
    }

    /** The texts of the banner. */
    public List<Words> getTexts() {
        return content.texts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(words -> new Words(messages.get("consent.notice.word." + words.getKey()), words.getValue()))
                .toList();
    }

    /** The same version in its languages. */
    public List<Edition> getEditions() {
        return notice.hashes().keySet().stream()
                .sorted()
                .map(tag -> new Edition(
                        tag,
                        moments.languageName(tag),
                        place.link("/consents/notices/" + notice.number()) + "?lang=" + tag,
                        tag.equals(language) ? "page" : null))
                .toList();
    }

    /** How long an entry stays, in words. */
    public String lifetime(NoticeContent.Entry entry) {
        return new LifetimeSentences(messages.wording()).of(entry.lifetime());
    }

    private static Optional<NoticeRow> find(List<NoticeRow> all, int number) {
        return all.stream().filter(row -> row.number() == number).findFirst();
    }
}
