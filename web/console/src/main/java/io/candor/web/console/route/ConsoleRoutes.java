package io.candor.web.console.route;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table of a tenant's console: which page or servlet answers which path, for whom, and where it stands in the navigation. What is not
 * in it does not exist. A feature has a class of rows here, collected in the order of the navigation, and its titles among the messages.
 */
public final class ConsoleRoutes {

    private static final List<ConsoleRoute> TABLE = List.copyOf(Stream.of(
                    TenantRoutes.ROWS,
                    RequestRoutes.ROWS,
                    SettingsRoutes.ROWS,
                    PolicyRoutes.ROWS,
                    SubscriberRoutes.ROWS,
                    BrandRoutes.ROWS,
                    ProcessingRoutes.ROWS,
                    LedgerRoutes.ROWS,
                    ConsentRoutes.ROWS,
                    ApiKeyRoutes.ROWS,
                    MemberRoutes.ROWS,
                    WebhookRoutes.ROWS,
                    AuditRoutes.ROWS)
            .flatMap(List::stream)
            .toList());

    private static final Map<String, ConsoleRoute> BY_NAME =
            TABLE.stream().collect(Collectors.toUnmodifiableMap(ConsoleRoute::name, Function.identity()));

    private ConsoleRoutes() {}

    /** A page that a path has led to, and what the path says beside. */
    public record Match(ConsoleRoute route, Map<String, String> values) {}

    /**
     * The page of a path inside a tenant's console.
     *
     * @return empty if there is no such page
     */
    public static Optional<Match> find(String path) {
        for (ConsoleRoute route : TABLE) {
            Optional<Map<String, String>> values = route.match(path);
            if (values.isPresent()) {
                return Optional.of(new Match(route, values.get()));
            }
        }
        return Optional.empty();
    }

    /**
     * A page of the table.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static ConsoleRoute named(String name) {
        ConsoleRoute route = BY_NAME.get(name);
        if (route == null) {
            throw new IllegalArgumentException("there is no page " + name);
        }
        return route;
    }

    /** All pages, in the order of the navigation. */
    public static List<ConsoleRoute> all() {
        return TABLE;
    }
}
