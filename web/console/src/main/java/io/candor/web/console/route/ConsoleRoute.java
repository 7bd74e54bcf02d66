package io.candor.web.console.route;

import io.candor.persistence.tenant.MemberRole;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of one tenant's console, or a servlet behind it.
 *
 * @param name its name in the table, and of its title among the messages: {@code console.page.name}
 * @param path inside the tenant's console, beginning with a slash; {@code {id}}, {@code {number}}, {@code {other}} (another number),
 *     {@code {language}} and {@code {key}} stand for a part of it
 * @param target path of the page's file or of the servlet
 * @param roles who may open it; the session beans behind it refuse the others as well
 * @param parent name of the page above it, or null for the first page
 * @param part the group of the navigation that lists it, or null if it is reached through other pages
 */
public record ConsoleRoute(String name, String path, String target, Set<MemberRole> roles, String parent, String part) {

    private static final Map<String, String> PARAMETERS = Map.of(
            "id", "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}",
            "number", "[1-9][0-9]{0,8}",
            "other", "[1-9][0-9]{0,8}",
            "language", "[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,3}",
            "key", "[a-z][a-z0-9-]{0,39}");

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    /** Keeps its own set. */
    public ConsoleRoute {
        roles = Set.copyOf(roles);
    }

    /** Whether the navigation lists it. */
    public boolean isListed() {
        return part != null;
    }

    /** The path with its open parts filled in. */
    public String filled(Map<String, String> values) {
        return PARAMETER
                .matcher(path)
                .replaceAll(part -> Matcher.quoteReplacement(values.getOrDefault(part.group(1), part.group())));
    }

    /** The values of the parts that the path leaves open; empty if it is the path of another page. */
    Optional<Map<String, String>> match(String asked) {
        Set<String> names = new LinkedHashSet<>();
        Matcher parameter = PARAMETER.matcher(path);
        var form = new StringBuilder();
        int end = 0;
        while (parameter.find()) {
            names.add(parameter.group(1));
            form.append(Pattern.quote(path.substring(end, parameter.start())))
                    .append('(')
                    .append(PARAMETERS.get(parameter.group(1)))
                    .append(')');
            end = parameter.end();
        }
        if (names.isEmpty()) {
            return path.equals(asked) ? Optional.of(Map.of()) : Optional.empty();
        }
        Matcher found =
                Pattern.compile(form + Pattern.quote(path.substring(end))).matcher(asked);
        if (!found.matches()) {
            return Optional.empty();
        }
        var values = new HashMap<String, String>();
        int group = 1;
        for (String name : names) {
            values.put(name, found.group(group++));
        }
        return Optional.of(Map.copyOf(values));
    }
}
