package io.candor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of docs/roles.md and what the session beans declare say the same. */
@AnalyzeClasses(locations = CandorClasses.class)
class RolesTableTest {

    private static final String ALLOWED = "io.candor.ejb.access.AllowedTo";
    private static final Pattern BEAN = Pattern.compile("`(\\w+)(?:\\.(\\w+))?`");

    /** A row that names a session bean, and perhaps one of its methods. */
    private record Row(String bean, String method, Set<String> roles) {}

    @ArchTest
    static void whatTheTableSaysIsDeclared(JavaClasses classes) {
        List<Row> rows = rows();
        assertThat(rows).hasSizeGreaterThan(5);
        for (Row row : rows) {
            JavaClass bean = classes.stream()
                    .filter(type -> type.getSimpleName().equals(row.bean()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("docs/roles.md names " + row.bean()));
            HasAnnotations<?> place = row.method() == null
                    ? bean
                    : bean.getMethods().stream()
                            .filter(method -> method.getName().equals(row.method()))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("docs/roles.md names " + row));
            assertThat(roles(place.isAnnotatedWith(ALLOWED) || row.method() == null ? place : bean))
                    .as("%s %s", row.bean(), row.method())
                    .isEqualTo(row.roles());
        }
    }

    @ArchTest
    static void whatIsDeclaredStandsInTheTable(JavaClasses classes) {
        Set<String> named = rows().stream()
                .map(row -> row.method() == null ? row.bean() : row.bean() + "." + row.method())
                .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (JavaClass type : classes) {
            boolean known = named.stream().anyMatch(name -> name.split("\\.")[0].equals(type.getSimpleName()));
            boolean keeper = type.isAnnotatedWith("jakarta.interceptor.Interceptor");
            if (type.isAnnotatedWith(ALLOWED) && !known && !keeper) {
                missing.add(type.getSimpleName());
            }
            for (JavaMethod method : type.getMethods()) {
                String name = type.getSimpleName() + "." + method.getName();
                if (method.isAnnotatedWith(ALLOWED) && !named.contains(name)) {
                    missing.add(name);
                }
            }
        }
        assertThat(missing).as("commands without a row in docs/roles.md").isEmpty();
    }

    private static Set<String> roles(HasAnnotations<?> place) {
        if (!place.isAnnotatedWith(ALLOWED)) {
            boolean operators = place.isAnnotatedWith("jakarta.annotation.security.RolesAllowed");
            return operators ? Set.of("OPERATOR") : Set.of();
        }
        JavaAnnotation<?> allowed = place.getAnnotationOfType(ALLOWED);
        return Arrays.stream((Object[]) allowed.get("value").orElseThrow())
                .map(role -> ((JavaEnumConstant) role).name())
                .collect(Collectors.toSet());
    }

    private static List<Row> rows() {
        List<String> heads = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (String line : Project.read(Project.ROOT.resolve("docs/roles.md")).split("\n")) {
            List<String> cells =
                    Stream.of(line.split("\\|", -1)).map(String::strip).toList();
            if (line.startsWith("|") && heads.isEmpty()) {
                cells.forEach(cell -> heads.add(cell.toUpperCase(Locale.ROOT).replace(' ', '_')));
            } else if (line.startsWith("|") && cells.size() > 2) {
                var bean = BEAN.matcher(cells.get(1));
                Set<String> roles = new TreeSet<>();
                for (int i = 2; i < cells.size(); i++) {
                    if (cells.get(i).equals("✓")) {
                        roles.add(heads.get(i));
                    }
                }
                while (bean.find()) {
                    rows.add(new Row(bean.group(1), bean.group(2), roles));
                }
            }
        }
        return rows;
    }
}
