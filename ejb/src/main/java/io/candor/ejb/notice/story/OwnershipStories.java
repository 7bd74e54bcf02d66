package io.candor.ejb.notice.story;

import io.candor.ejb.mail.LetterWording;
import io.candor.ejb.notice.story.NoticeStory.Link;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.ejb.tenant.TenantQueries.Centre;
import io.candor.ejb.tenant.domain.CentreLinks;
import io.candor.persistence.notice.delivery.Notice;
import io.candor.persistence.notice.ownership.OwnershipNews;
import io.candor.persistence.tenant.Brand;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Tells of a new owner, in any of the tenant's languages. */
@Dependent
public class OwnershipStories {

    private final TenantQueries tenants;
    private final CentreLinks links;

    @Inject
    OwnershipStories(TenantQueries tenants, CentreLinks links) {
        this.tenants = tenants;
        this.links = links;
    }

    /** The story of a notice by language. */
    public Function<String, NoticeStory> of(Notice notice, OwnershipNews news) {
        return language -> story(notice, news, language);
    }

    private NoticeStory story(Notice notice, OwnershipNews news, String language) {
        var words = new LetterWording(language);
        Centre centre = tenants.centre(language);
        Brand brand = tenants.brand();
        String day = NoticeStory.day(notice.plannedAt(), centre, words);
        String in = "?lang=" + language;
        var paragraphs = new ArrayList<String>();
        paragraphs.add(words.text("letter.ownership.text", centre.name(), news.owner(), day));
        paragraphs.addAll(news.paragraphs(language, tenants.languages().get(0)));
        return new NoticeStory(
                language,
                new NoticeStory.Brand(centre.name(), brand.accent(), brand.accentDark()),
                words.text("letter.ownership.subject", centre.name()),
                paragraphs,
                List.of(),
                0,
                List.of(
                        new Link(
                                words.text("letter.ownership.read"),
                                links.base() + "/policy/versions" + in + "#ownership-" + notice.number()),
                        new Link(words.text("letter.ownership.policy"), links.base() + "/policy" + in),
                        new Link(words.text("letter.ownership.rights"), links.base() + "/requests/new" + in)));
    }
}
