package io.candor.web.console.platform;

import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.CandorConfiguration;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** How the platform is, as the node that answers sees it: the same checks that the load balancer asks, in words. */
@Named("platformHealthPage")
@RequestScoped
public class HealthPage {

    private static final long MEBIBYTE = 1024L * 1024;

    private final Instance<HealthCheck> found;
    private final CandorConfiguration configuration;
    private final ApplicationClock clock;
    private final Messages messages;
    private List<Check> checks = List.of();

    @Inject
    HealthPage(
            @Any Instance<HealthCheck> found,
            CandorConfiguration configuration,
            ApplicationClock clock,
            Messages messages) {
        this.found = found;
        this.configuration = configuration;
        this.clock = clock;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected HealthPage() {
        this(null, null, null, null);
    }

    /**
     * A part of the platform.
     *
     * @param up whether it answers
     * @param more what the check says beside; empty for nothing
     */
    public record Check(String name, boolean up, String more) {}

    @PostConstruct
    void ask() {
        checks = found.stream()
                .map(check -> check(check.call()))
                .collect(Collectors.toMap(Check::name, check -> check, (one, same) -> one))
                .values()
                .stream()
                .sorted(Comparator.comparing(Check::name))
                .toList();
    }

    /** Every part, by name. */
    public List<Check> getChecks() {
        return checks;
    }

    /** The node that answers. */
    public String getNode() {
        return configuration.text("CANDOR_NODE_NAME").orElse("candor");
    }

    /** The platform's clock. */
    public Instant getNow() {
        return clock.instant();
    }

    /** When this node was started, UTC. */
    public Instant getUpSince() {
        return Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    }

    /** Memory of this node in use, of how much it may have. */
    public String getMemory() {
        Runtime runtime = Runtime.getRuntime();
        return messages.with(
                "platform.health.mebibytes",
                (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE,
                runtime.maxMemory() / MEBIBYTE);
    }

    /** What it runs on. */
    public String getJava() {
        return System.getProperty("java.vm.name") + " " + Runtime.version();
    }

    private Check check(HealthCheckResponse response) {
        Map<String, Object> data = new TreeMap<>(response.getData().orElse(Map.of()));
        boolean reachable = !Boolean.FALSE.equals(data.remove("reachable"));
        String more = data.entrySet().stream()
                .map(entry -> messages.with("platform.health." + entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
        String key = "platform.health.part." + response.getName();
        String name = messages.containsKey(key) ? messages.get(key) : response.getName();
        return new Check(name, reachable && response.getStatus() == HealthCheckResponse.Status.UP, more);
    }
}
