package io.candor.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table of a tenant's console, read from the console's own classes: a page that is added there is walked by the tests without a word
 * here.
 */
final class ConsoleTable {

    private static final Path CLASSES = Path.of(System.getenv().getOrDefault("CANDOR_ROOT", ".."))
            .resolve("web/console/target/classes")
            .toAbsolutePath();

    private static final Map<String, String> FORMS = Map.of(
            "id", "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}",
            "number", "[1-9][0-9]{0,8}",
            "other", "[1-9][0-9]{0,8}",
            "language", "[a-z]{2}",
            "key", "[a-z][a-z0-9-]{0,39}");

    /** What stands in an address where nothing of the kind exists. */
    private static final Map<String, String> MADE_UP = Map.of(
            "id", "0193a5e0-0000-7000-8000-00000000000a",
            "number", "999999999",
            "other", "999999998",
            "language", "tlh",
            "key", "no-such-thing");

    private ConsoleTable() {}

    /**
     * A row of it.
     *
     * @param page whether it is a page, and no servlet
     * @param roles as accounts are called: {@code privacy-officer}
     */
    record Route(String name, String path, boolean page, Set<String> roles, String parent) {

        /** Whether its path names a thing. */
        boolean namesAThing() {
            return path.contains("{");
        }

        /** Whether its path names a thing by an identifier of its own. */
        boolean namesAnId() {
            return path.contains("{id}");
        }

        /** Its path with a thing that does not exist. */
        String madeUp() {
            String filled = path;
            for (Map.Entry<String, String> part : MADE_UP.entrySet()) {
                filled = filled.replace("{" + part.getKey() + "}", part.getValue());
            }
            return filled;
        }

        /** The first address of this route that a page links to. */
        Optional<String> linkedFrom(String html, String slug) {
            String pattern = Pattern.quote(path);
            for (Map.Entry<String, String> part : FORMS.entrySet()) {
                pattern = pattern.replace("{" + part.getKey() + "}", "\\E" + part.getValue() + "\\Q");
            }
            Matcher link = Pattern.compile("href=\"/console/t/" + slug + "(" + pattern + ")[\"?#]")
                    .matcher(html);
            return link.find() ? Optional.of(link.group(1)) : Optional.empty();
        }
    }

    /** All rows. */
    static List<Route> routes() {
        try (var loader =
                new URLClassLoader(new URL[] {CLASSES.toUri().toURL()}, ConsoleTable.class.getClassLoader())) {
            Class<?> table = loader.loadClass("io.candor.web.console.route.ConsoleRoutes");
            var routes = new ArrayList<Route>();
            for (Object row : (List<?>) table.getMethod("all").invoke(null)) {
                var roles = new TreeSet<String>();
                ((Set<?>) value(row, "roles"))
                        .forEach(role -> roles.add(
                                role.toString().toLowerCase(Locale.ROOT).replace('_', '-')));
                routes.add(new Route(
                        (String) value(row, "name"),
                        (String) value(row, "path"),
                        ((String) value(row, "target")).endsWith(".xhtml"),
                        roles,
                        (String) value(row, "parent")));
            }
            return List.copyOf(routes);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the console has not been built: " + CLASSES, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The row of a name. */
    static Route named(String name) {
        return routes().stream()
                .filter(route -> route.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Object value(Object row, String component) throws ReflectiveOperationException {
        Method accessor = row.getClass().getMethod(component);
        return accessor.invoke(row);
    }
}
