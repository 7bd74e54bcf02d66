package io.candor.deadline.clock;

import io.candor.deadline.law.Milestone;
import io.candor.deadline.law.PauseCause;
import io.candor.deadline.law.Place;
import io.candor.deadline.request.Extension;
import io.candor.deadline.request.Pause;
import io.candor.deadline.request.ReceivedRequest;
import io.candor.persistence.request.RequestType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One row of {@code dated-cases.csv}: the head of that file says what its columns mean. */
record DatedCase(int line, Map<String, String> cells) {

    private static final Map<String, Milestone> EXPECTED = Map.of(
            "acknowledgement", Milestone.ACKNOWLEDGEMENT,
            "answer", Milestone.ANSWER,
            "byLaw", Milestone.ANSWER_BY_LAW,
            "refusal", Milestone.REFUSAL,
            "outcome", Milestone.OUTCOME,
            "notice", Milestone.EXTENSION_NOTICE,
            "extended", Milestone.EXTENDED_ANSWER);

    static List<DatedCase> all() {
        List<String> lines = lines();
        var cases = new ArrayList<DatedCase>();
        List<String> columns = null;
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells =
                    Stream.of(line.split(";", -1)).map(String::strip).toList();
            if (columns == null) {
                columns = cells;
                continue;
            }
            if (cells.size() != columns.size()) {
                throw new IllegalStateException("line " + (at + 1) + " has " + cells.size() + " cells");
            }
            var named = new TreeMap<String, String>();
            for (int column = 0; column < cells.size(); column++) {
                named.put(columns.get(column), cells.get(column));
            }
            cases.add(new DatedCase(at + 1, named));
        }
        return cases;
    }

    String tenant() {
        return cell("tenant");
    }

    String cell(String column) {
        return cells.get(column);
    }

    /** What the row expects of each step that it speaks of. */
    Map<Milestone, String> expected() {
        var expected = new EnumMap<Milestone, String>(Milestone.class);
        EXPECTED.forEach((column, milestone) -> {
            if (!cell(column).isEmpty()) {
                expected.put(milestone, cell(column));
            }
        });
        return expected;
    }

    ZoneId zone() {
        return TestTenants.zone(tenant());
    }

    Instant receivedAt() {
        return instant(cell("received"));
    }

    ReceivedRequest request() {
        Instant received = receivedAt();
        var request = ReceivedRequest.of(
                Stream.of(cell("types").split(" ")).map(RequestType::valueOf).collect(Collectors.toSet()),
                cell("place").equals("?") ? Place.UNKNOWN : Place.parse(cell("place")),
                received,
                TestTenants.at(tenant(), received));
        if (!cell("pauses").isEmpty()) {
            request = request.paused(
                    Stream.of(cell("pauses").split(", ")).map(this::pause).toList());
        }
        if (!cell("extension").isEmpty()) {
            request = request.extended(new Extension(instant(cell("extension")), "The request is complex."));
        }
        return cell("closed").isEmpty() ? request : request.accountClosed(instant(cell("closed")));
    }

    /** "IDENTITY 2026-02-03/2026-02-08"; nothing after the slash while it lasts. */
    private Pause pause(String text) {
        String[] parts = text.split("[ /]", -1);
        return new Pause(
                PauseCause.valueOf(parts[0]), instant(parts[1]), parts[2].isEmpty() ? null : instant(parts[2]));
    }

    /** An instant in UTC, a time in the tenant's zone, or noon of a day there. */
    private Instant instant(String text) {
        if (text.endsWith("Z")) {
            return Instant.parse(text);
        }
        LocalDateTime time = text.contains("T")
                ? LocalDateTime.parse(text)
                : LocalDate.parse(text).atTime(LocalTime.NOON);
        return time.atZone(zone()).toInstant();
    }

    private static List<String> lines() {
        try (InputStream file = DatedCase.class.getResourceAsStream("dated-cases.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "line %d: %s %s from %s at %s".formatted(line, tenant(), cell("types"), cell("place"), cell("received"));
    }
}
