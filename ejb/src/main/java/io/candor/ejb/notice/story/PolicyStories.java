package io.candor.ejb.notice.story;

import io.candor.ejb.change.ChangeQueries;
import io.candor.ejb.change.TypedChange;
import io.candor.ejb.mail.LetterWording;
import io.candor.ejb.notice.story.NoticeStory.Change;
import io.candor.ejb.notice.story.NoticeStory.Link;
import io.candor.ejb.policy.PolicyComparison.SectionChange;
import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.policy.PolicyQueries.VersionPage;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.ejb.tenant.TenantQueries.Centre;
import io.candor.ejb.tenant.domain.CentreLinks;
import io.candor.persistence.notice.delivery.Notice;
import io.candor.persistence.tenant.Brand;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells what is about to change in the policy: one version against the one before it, in any of the tenant's languages. */
@Dependent
public class PolicyStories {

    private static final int MOST_CHANGES = 12;

    private final PolicyQueries policies;
    private final ChangeQueries changes;
    private final TenantQueries tenants;
    private final CentreLinks links;

    @Inject
    PolicyStories(PolicyQueries policies, ChangeQueries changes, TenantQueries tenants, CentreLinks links) {
        this.policies = policies;
        this.changes = changes;
        this.tenants = tenants;
        this.links = links;
    }

    /** The story of a notice by language. */
    public Function<String, NoticeStory> of(Notice notice) {
        List<TypedChange> significant = changes.between(notice.outgoing(), notice.number()).stream()
                .filter(change -> change.type().isSignificant())
                .toList();
        return language -> story(notice, language, significant);
    }

    private NoticeStory story(Notice notice, String language, List<TypedChange> significant) {
        String fallback = tenants.languages().get(0);
        var words = new LetterWording(language);
        Centre centre = tenants.centre(language);
        Brand brand = tenants.brand();
        VersionPage version = policies.version(notice.number(), language, fallback);
        VersionPage before = policies.version(notice.outgoing(), language, fallback);
        String day = NoticeStory.day(version.effectiveAt(), centre, words);
        List<Change> listed = listed(notice, language, fallback, words, significant);
        var paragraphs = new ArrayList<String>();
        paragraphs.add(words.text("letter.notice.text", centre.name(), version.label(), day, before.label()));
        paragraphs.add(version.summary());
        paragraphs.add(words.text(version.material() ? "letter.notice.material" : "letter.notice.editorial"));
        String base = links.base();
        String in = "?lang=" + language;
        return new NoticeStory(
                language,
                new NoticeStory.Brand(centre.name(), brand.accent(), brand.accentDark()),
                words.text("letter.notice.subject", centre.name(), day),
                paragraphs,
                listed.stream().limit(MOST_CHANGES).toList(),
                Math.max(0, listed.size() - MOST_CHANGES),
                List.of(
                        new Link(
                                words.text("letter.notice.compare"),
                                base + "/policy/compare/" + notice.outgoing() + "/" + notice.number() + in),
                        new Link(
                                words.text("letter.notice.new", version.label()),
                                base + "/policy/versions/" + notice.number() + in),
                        new Link(
                                words.text("letter.notice.old", before.label()),
                                base + "/policy/versions/" + notice.outgoing() + in)));
    }

    /** Significant changes by section, in the order of the newer text. */
    private List<Change> listed(
            Notice notice, String language, String fallback, LetterWording words, List<TypedChange> significant) {
        Map<String, SectionChange> sections =
                policies.compare(notice.outgoing(), notice.number(), language, fallback).sections().stream()
                        .collect(Collectors.toMap(SectionChange::anchor, section -> section, (one, other) -> one));
        Map<String, List<TypedChange>> byAnchor = significant.stream()
                .collect(Collectors.groupingBy(TypedChange::anchor, LinkedHashMap::new, Collectors.toList()));
        var listed = new ArrayList<Change>();
        byAnchor.forEach((anchor, found) -> {
            String types = found.stream()
                    .map(change -> words.text("letter.change." + change.type()))
                    .distinct()
                    .collect(Collectors.joining(", "));
            SectionChange section = sections.get(anchor);
            listed.add(new Change(
                    types,
                    found.get(0).heading().isEmpty()
                            ? words.text("letter.notice.opening")
                            : found.get(0).heading(),
                    section == null ? List.of() : NoticePassages.of(section)));
        });
        return listed;
    }
}
