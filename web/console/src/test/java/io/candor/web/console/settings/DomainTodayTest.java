package io.candor.web.console.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.ejb.tenant.domain.DomainQueries;
import io.candor.ejb.tenant.domain.DomainQueries.DomainRow;
import io.candor.persistence.tenant.domain.DomainClaim.State;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Moments;
import io.candor.web.console.shared.TodayItem;
import io.candor.web.console.shared.TodayItem.Urgency;
import io.candor.web.shared.text.Messages;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DomainTodayTest {

    private static final Instant GONE = Instant.parse("2026-04-01T12:00:00Z");

    @Test
    void aNameThatIsAboutToBeLostIsNamedWithItsDay() {
        assertThat(items(true, row(State.VERIFIED, GONE)))
                .containsExactly(new TodayItem(
                        Urgency.SOON,
                        "The DNS record of bücher.example is gone. On 2026-04-08T12:00:00Z the name stops leading to your"
                                + " centre.",
                        "/console/t/acme/settings/domains"));
    }

    @Test
    void aNameThatIsLostIsNamedUntilItIsProvedAgain() {
        assertThat(items(true, row(State.LOST, null)))
                .singleElement()
                .satisfies(item -> assertThat(item.text()).startsWith("bücher.example leads to your centre no more"));
    }

    @Test
    void aNameInOrderAndOneThatWasNeverProvedSayNothing() {
        assertThat(items(true, row(State.VERIFIED, null), row(State.PENDING, null)))
                .isEmpty();
    }

    @Test
    void whoeverCannotChangeIsNotAsked() {
        assertThat(items(false, row(State.LOST, null), row(State.VERIFIED, GONE)))
                .isEmpty();
    }

    private static List<TodayItem> items(boolean open, DomainRow... rows) {
        var queries = new DomainQueries() {
            @Override
            public List<DomainRow> domains() {
                return List.of(rows);
            }
        };
        var place = new ConsolePlace() {
            @Override
            public boolean isOpen(String page) {
                return open;
            }

            @Override
            public String link(String path) {
                return "/console/t/acme" + path;
            }
        };
        var moments = new Moments() {
            @Override
            public String date(Instant instant) {
                return instant.toString();
            }
        };
        return new DomainToday(queries, place, new Messages() {}, moments).items();
    }

    private static DomainRow row(State state, Instant missingSince) {
        return new DomainRow("xn--bcher-kva.example", "bücher.example", state, "_c", "v", null, missingSince);
    }
}
