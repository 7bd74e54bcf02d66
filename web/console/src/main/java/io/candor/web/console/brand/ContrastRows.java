package io.candor.web.console.brand;

import io.candor.persistence.brand.BrandColours;
import io.candor.persistence.brand.Legibility;
import io.candor.persistence.brand.Legibility.Finding;
import io.candor.web.shared.text.Messages;
import io.candor.web.shared.text.Wording;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;

/** What was measured of colours, in words. */
final class ContrastRows {

    private ContrastRows() {}

    /**
     * A line of the table.
     *
     * @param what which colour stands where
     * @param measured the ratio, as people write it
     * @param needed the least ratio
     * @param verdict whether it can be read
     * @param passes the same for the page's colours
     * @param proposal the nearest colour that passes, or a dash if it does
     */
    public record Row(String what, String measured, String needed, String verdict, boolean passes, String proposal) {}

    static List<Row> of(BrandColours colours, Messages messages) {
        return Legibility.of(colours).stream()
                .map(finding -> row(finding, messages))
                .toList();
    }

    private static Row row(Finding finding, Messages messages) {
        Wording wording = messages.wording();
        return new Row(
                messages.of("brand.part", finding.part()) + " – " + messages.of("brand.place", finding.place()),
                ratio(new BigDecimal(finding.measured()), wording),
                ratio(BigDecimal.valueOf(finding.least()), wording),
                messages.get(finding.passes() ? "brand.contrast.passes" : "brand.contrast.fails"),
                finding.passes(),
                finding.passes() ? "–" : finding.proposal());
    }

    private static String ratio(BigDecimal value, Wording wording) {
        NumberFormat format = NumberFormat.getNumberInstance(wording.locale());
        format.setMinimumFractionDigits(value.scale());
        return wording.text("brand.contrast.ratio", format.format(value));
    }
}
