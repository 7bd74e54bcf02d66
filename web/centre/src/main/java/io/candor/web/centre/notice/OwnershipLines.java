package io.candor.web.centre.notice;

import io.candor.ejb.notice.ownership.ToldOwnershipQueries;
import io.candor.ejb.notice.ownership.ToldOwnershipQueries.Told;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.web.shared.tenant.CentreAddress;
import io.candor.web.shared.text.Dates;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;

/** New owners that people were told of, in the language of the page. */
@Named("ownershipLines")
@RequestScoped
public class OwnershipLines {

    private final ToldOwnershipQueries told;
    private final TenantQueries tenants;
    private final CentreAddress address;
    private final Dates dates;
    private final Messages messages;
    private List<Line> lines;

    @Inject
    OwnershipLines(
            ToldOwnershipQueries told, TenantQueries tenants, CentreAddress address, Dates dates, Messages messages) {
        this.told = told;
        this.tenants = tenants;
        this.address = address;
        this.dates = dates;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected OwnershipLines() {
        this(null, null, null, null, null);
    }

    /**
     * A new owner in words.
     *
     * @param number of the change
     * @param sentence who owns the company, and since when
     * @param paragraphs what it means for people
     * @param toldAt since when people are told, UTC
     */
    public record Line(int number, String sentence, List<String> paragraphs, Instant toldAt) {}

    /** What people were told, the latest first. */
    public List<Line> list() {
        if (lines == null) {
            lines = told.told().stream().map(this::line).toList();
        }
        return lines;
    }

    private Line line(Told change) {
        return new Line(
                change.number(),
                sentence(change),
                change.news().paragraphs(address.language(), address.defaultLanguage()),
                change.at());
    }

    /** Who owns the company, and since when. */
    String sentence(Told change) {
        return messages.with(
                "policy.ownership.sentence",
                tenants.centre(address.language()).name(),
                change.news().owner(),
                dates.day(change.news().from()));
    }
}
