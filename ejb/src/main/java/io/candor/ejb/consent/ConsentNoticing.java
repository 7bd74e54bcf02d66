package io.candor.ejb.consent;

import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.consent.BannerSettings;
import io.candor.persistence.consent.BannerSettingsRepository;
import io.candor.persistence.consent.ConsentNotice;
import io.candor.persistence.consent.ConsentNoticeRepository;
import io.candor.persistence.shared.LocalizedText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes a new consent notice when people are shown something else than before. Called by whatever changes the inventory or the wording,
 * in the same transaction and under its roles.
 */
@Dependent
public class ConsentNoticing {

    private final StorageQueries storage;
    private final BannerSettingsRepository banners;
    private final ConsentNoticeRepository notices;
    private final TenantQueries tenants;
    private final ApplicationClock clock;

    @Inject
    ConsentNoticing(
            StorageQueries storage,
            BannerSettingsRepository banners,
            ConsentNoticeRepository notices,
            TenantQueries tenants,
            ApplicationClock clock) {
        this.storage = storage;
        this.banners = banners;
        this.notices = notices;
        this.tenants = tenants;
        this.clock = clock;
    }

    /**
     * Compares what is shown now with the latest notice, word for word in every language, and adds a version if anything differs. The
     * banner's settings are locked, so that two changes at once make two versions.
     *
     * @return the number of the notice that is shown from now on
     */
    public int renew() {
        BannerSettings settings = banners.getLocked();
        Optional<ConsentNotice> latest = notices.findLatest();
        int number = latest.map(ConsentNotice::number).orElse(0);
        SortedMap<String, NoticeContent> now = contents(settings, number);
        if (latest.isPresent() && texts(now).equals(texts(latest.get()))) {
            return number;
        }
        boolean askingAgain = latest.map(before -> asksForMore(now, before)).orElse(true);
        var wanted = texts(contents(settings, number + 1));
        notices.add(new ConsentNotice(number + 1, askingAgain, wanted, clock.instant()));
        return number + 1;
    }

    private static boolean asksForMore(SortedMap<String, NoticeContent> now, ConsentNotice before) {
        return now.values().stream()
                .anyMatch(content -> before.text(content.language())
                        .map(text -> content.asksForMoreThan(NoticeContent.parse(text.content())))
                        .orElse(false));
    }

    private static Map<String, String> texts(ConsentNotice notice) {
        var texts = new TreeMap<String, String>();
        notice.texts().forEach(text -> texts.put(text.language(), text.content()));
        return texts;
    }

    private static Map<String, String> texts(SortedMap<String, NoticeContent> contents) {
        var texts = new TreeMap<String, String>();
        contents.forEach((language, content) -> texts.put(language, content.canonical()));
        return texts;
    }

    private SortedMap<String, NoticeContent> contents(BannerSettings settings, int number) {
        List<StorageQueries.Category> inventory = storage.inventory();
        List<String> languages = tenants.languages();
        var contents = new TreeMap<String, NoticeContent>();
        for (String language : languages) {
            var reading = new Reading(language, languages.get(0));
            contents.put(
                    language,
                    new NoticeContent(
                            inventory.stream().map(reading::category).toList(),
                            tenants.controller(),
                            language,
                            number,
                            BannerWording.of(language, reading.own(settings))));
        }
        return contents;
    }

    /** The inventory as people read it in one language. */
    private record Reading(String language, String fallback) {

        NoticeContent.Category category(StorageQueries.Category category) {
            return new NoticeContent.Category(
                    text(category.description()),
                    category.entries().stream().map(this::entry).toList(),
                    category.key(),
                    text(category.label()),
                    category.locked());
        }

        NoticeContent.Entry entry(StorageQueries.Entry entry) {
            return new NoticeContent.Entry(
                    entry.kind(), entry.lifetime(), entry.name(), entry.provider(), text(entry.purpose()));
        }

        Map<String, String> own(BannerSettings settings) {
            var own = new HashMap<String, String>();
            if (settings.title() != null) {
                own.put("title", text(settings.title()));
            }
            if (settings.body() != null) {
                own.put("body", text(settings.body()));
            }
            return own;
        }

        private String text(LocalizedText text) {
            return text == null ? "" : text.in(language, fallback);
        }
    }
}
