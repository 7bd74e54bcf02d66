package io.candor.web.console.shared;

import io.candor.persistence.shared.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Charts in the form that Chart.js draws. Colours are named; the page's script looks them up, since they differ in the dark. */
public final class Charts {

    private Charts() {}

    /**
     * A row of values with a name.
     *
     * @param colour name of a colour of the style sheet
     */
    public record Series(String label, String colour, List<? extends Number> values) {}

    /** Values of several series on top of each other, one column for each label. */
    public static String columns(List<String> labels, List<Series> series) {
        return bars(labels, series, "x", Map.of("x", axis(true, null), "y", axis(true, null)), true);
    }

    /** Values of several series beside each other, some columns for each label. */
    public static String groups(List<String> labels, List<Series> series) {
        return bars(labels, series, "x", Map.of("x", axis(false, null), "y", axis(false, null)), true);
    }

    /** One line for each label, from 0 to 100. */
    public static String shares(List<String> labels, Series series) {
        return bars(labels, List.of(series), "y", Map.of("x", axis(false, 100), "y", axis(false, null)), false);
    }

    /** One line for each label, as long as its value. */
    public static String counts(List<String> labels, Series series) {
        return bars(labels, List.of(series), "y", Map.of("x", axis(false, null), "y", axis(false, null)), false);
    }

    private static String bars(
            List<String> labels, List<Series> series, String index, Map<String, Object> scales, boolean legend) {
        var options = new LinkedHashMap<String, Object>();
        options.put("indexAxis", index);
        options.put("responsive", true);
        options.put("maintainAspectRatio", false);
        options.put("animation", false);
        options.put("scales", scales);
        options.put(
                "plugins",
                Map.of("legend", Map.of("display", legend, "position", "bottom", "labels", Map.of("boxWidth", 14))));
        return Json.write(Map.of(
                "type",
                "bar",
                "data",
                Map.of(
                        "labels",
                        labels,
                        "datasets",
                        series.stream()
                                .map(one -> Map.of(
                                        "label",
                                        one.label(),
                                        "colour",
                                        one.colour(),
                                        "data",
                                        one.values(),
                                        "maxBarThickness",
                                        36))
                                .toList()),
                "options",
                options));
    }

    private static Map<String, Object> axis(boolean stacked, Integer most) {
        var axis = new LinkedHashMap<String, Object>();
        axis.put("stacked", stacked);
        axis.put("beginAtZero", true);
        if (most != null) {
            axis.put("max", most);
        }
        axis.put("ticks", Map.of("precision", 0, "maxRotation", 0, "autoSkip", true));
        return axis;
    }
}
