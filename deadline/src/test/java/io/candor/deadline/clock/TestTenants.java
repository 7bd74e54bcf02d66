package io.candor.deadline.clock;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.candor.deadline.law.Place;
import io.candor.deadline.request.PromiseInForce;
import io.candor.deadline.request.RespondingTenant;
import io.candor.persistence.promise.PromiseRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The five bundled tenants with the promises of their version in force, and made-up ones in other zones. */
final class TestTenants {

    static final List<String> BUNDLED = List.of("orchestrohub", "workflowops", "orchestrate", "andron", "operno");

    private static final Path PACKS = Path.of("..", "tenants");
    private static final ObjectMapper MAPPER =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static final Map<Path, JsonNode> READ = new ConcurrentHashMap<>();

    /** Name: zone, establishment, laws, promise on requests, promise on inquiries. */
    private static final Map<String, List<String>> MADE_UP = Map.ofEntries(
            Map.entry("dublin", List.of("Europe/Dublin", "IE", "EU_GDPR", "", "")),
            Map.entry("england", List.of("Europe/London", "GB-ENG", "UK_GDPR", "", "5 business days")),
            Map.entry("scotland", List.of("Europe/London", "GB-SCT", "UK_GDPR", "", "5 business days")),
            Map.entry("london-hours", List.of("Europe/London", "GB", "UK_GDPR", "", "72 hours")),
            Map.entry("toronto-hours", List.of("America/Toronto", "CA", "PIPEDA", "", "72 hours")),
            Map.entry("andorra-hours", List.of("Europe/Andorra", "AD", "ANDORRA_29_2021", "", "72 hours")),
            Map.entry("los-angeles", List.of("America/Los_Angeles", "US", "CCPA", "", "72 hours")),
            Map.entry("honolulu", List.of("Pacific/Honolulu", "US", "CCPA", "60 days", "72 hours")),
            Map.entry("auckland", List.of("Pacific/Auckland", "NZ", "EU_GDPR", "30 days", "72 hours")),
            Map.entry("chatham", List.of("Pacific/Chatham", "NZ", "EU_GDPR", "4 weeks", "10 business days")),
            Map.entry("kiritimati", List.of("Pacific/Kiritimati", "KI", "EU_GDPR", "1 year", "90 minutes")),
            Map.entry("pago-pago", List.of("Pacific/Pago_Pago", "AS", "EU_GDPR", "2 months", "3 business days")),
            Map.entry("ontario", List.of("America/Toronto", "CA-ON", "PIPEDA QUEBEC_25", "", "5 business days")),
            Map.entry("quebec", List.of("America/Toronto", "CA-QC", "QUEBEC_25 EU_GDPR", "", "")),
            Map.entry("california", List.of("America/Los_Angeles", "US-CA", "CCPA", "", "10 business days")));

    private TestTenants() {}

    /** The tenant as it was at that instant. */
    static RespondingTenant at(String name, Instant instant) {
        return MADE_UP.containsKey(name) ? madeUp(name) : bundled(name, instant);
    }

    static List<String> all() {
        return Stream.concat(BUNDLED.stream(), MADE_UP.keySet().stream().sorted())
                .toList();
    }

    static ZoneId zone(String name) {
        return MADE_UP.containsKey(name)
                ? ZoneId.of(MADE_UP.get(name).get(0))
                : ZoneId.of(profile(name).path("timeZone").asText());
    }

    private static RespondingTenant madeUp(String name) {
        List<String> facts = MADE_UP.get(name);
        var promises = new ArrayList<PromiseInForce>();
        if (!facts.get(3).isEmpty()) {
            promises.add(promise("REQUEST", "{\"rule\":\"RESPOND_REQUEST\",\"period\":\"" + facts.get(3) + "\"}"));
        }
        if (!facts.get(4).isEmpty()) {
            promises.add(promise("INQUIRY", "{\"rule\":\"RESPOND_INQUIRY\",\"period\":\"" + facts.get(4) + "\"}"));
        }
        return new RespondingTenant(
                name,
                ZoneId.of(facts.get(0)),
                Place.parse(facts.get(1)),
                List.of(facts.get(2).split(" ")),
                promises);
    }

    private static PromiseInForce promise(String number, String json) {
        try {
            return new PromiseInForce(number, "made up", MAPPER.readValue(json, PromiseRule.class), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RespondingTenant bundled(String slug, Instant instant) {
        JsonNode profile = profile(slug);
        String country = profile.path("legalEntity").path("country").asText(null);
        var jurisdictions = new ArrayList<String>();
        profile.path("jurisdictions").forEach(law -> jurisdictions.add(law.asText()));
        return new RespondingTenant(
                profile.path("name").asText(),
                zone(slug),
                new Place(country, null),
                jurisdictions,
                promises(inForce(slug, instant)));
    }

    /** The version with the latest effective day that had begun by then. */
    private static JsonNode inForce(String slug, Instant instant) {
        ZoneId zone = zone(slug);
        try (var versions = Files.list(PACKS.resolve(slug).resolve("policy"))) {
            return versions.map(folder -> yaml(folder.resolve("version.yaml")))
                    .filter(version ->
                            !effective(version).atStartOfDay(zone).toInstant().isAfter(instant))
                    .max(Comparator.comparing(TestTenants::effective))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalDate effective(JsonNode version) {
        return LocalDate.parse(version.path("effective").asText());
    }

    private static List<PromiseInForce> promises(JsonNode version) {
        var promises = new ArrayList<PromiseInForce>();
        for (JsonNode promise : version.path("promises")) {
            PromiseRule rule = MAPPER.convertValue(promise, PromiseRule.class);
            promises.add(new PromiseInForce(
                    promise.path("id").asText(),
                    version.path("label").asText(),
                    rule,
                    promise.path("soft").asBoolean()));
        }
        return promises;
    }

    private static JsonNode profile(String slug) {
        return yaml(PACKS.resolve(slug).resolve("tenant.yaml"));
    }

    private static JsonNode yaml(Path file) {
        return READ.computeIfAbsent(file, TestTenants::read);
    }

    private static JsonNode read(Path file) {
        try {
            Object loaded = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
            return MAPPER.valueToTree(loaded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
