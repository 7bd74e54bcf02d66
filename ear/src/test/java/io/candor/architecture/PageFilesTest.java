package io.candor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Pages: one bean and one file for a task, no style or script inside, no text outside the bundles. */
@AnalyzeClasses(locations = CandorClasses.class)
class PageFilesTest {

    private static final Pattern STYLE = Pattern.compile("\\sstyle\\s*=|<style\\b|<h:outputStylesheet[^>]*>\\s*\\S");
    private static final Pattern SCRIPT =
            Pattern.compile("<script\\b(?![^>]*\\bsrc=)|<h:outputScript\\b(?![^>]*\\bname=)");
    private static final Pattern HANDLER = Pattern.compile("\\son[a-z]+\\s*=\\s*[\"']");
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{[^}]*}");
    private static final Pattern OPERATOR = Pattern.compile(
            "\\s(?:and|or|eq|ne|lt|gt|le|ge|div|mod|&&|\\|\\||==|!=|<=?|>=?|\\?|\\+=?|-|\\*|/|%)\\s|&lt;|&gt;|&amp;&amp;");

    @ArchTest
    static void everyPageBeanHasItsPageFile(JavaClasses classes) {
        List<String> missing = new ArrayList<>();
        for (JavaClass bean : classes) {
            if (bean.getPackageName().startsWith("io.candor.web.")
                    && bean.isAnnotatedWith("jakarta.inject.Named")
                    && bean.getSimpleName().endsWith("Page")
                    && bean.isTopLevelClass()) {
                String[] words = bean.getPackageName().split("\\.");
                String file = kebab(
                        bean.getSimpleName().substring(0, bean.getSimpleName().length() - "Page".length()));
                String place =
                        "web/" + words[3] + "/src/main/webapp/" + words[words.length - 1] + "/" + file + ".xhtml";
                if (!Files.exists(Project.ROOT.resolve(place))) {
                    missing.add(bean.getName() + " wants " + place);
                }
            }
        }
        assertThat(missing)
                .as("a page bean and its page are found by each other's name")
                .isEmpty();
    }

    @ArchTest
    static void noPageHasAStyleScriptOrHandlerInside(JavaClasses classes) {
        for (Path page : pages()) {
            String text = withoutComments(page);
            for (Pattern forbidden : List.of(STYLE, SCRIPT, HANDLER)) {
                assertThat(forbidden
                                .matcher(text)
                                .results()
                                .map(hit -> hit.group().strip())
                                .toList())
                        .as("%s: the content security policy allows nothing inline", Project.shown(page))
                        .isEmpty();
            }
        }
    }

    @ArchTest
    static void noPageHasMoreThan150Lines(JavaClasses classes) {
        assertThat(pages())
                .filteredOn(page -> Project.read(page).lines().count() > 150)
                .extracting(Project::shown)
                .as("a page is one composition: parts of it become tags")
                .isEmpty();
    }

    @ArchTest
    static void everyVisibleTextIsInTheBundles(JavaClasses classes) {
        List<String> found = new ArrayList<>();
        for (Path page : pages()) {
            String markup = EXPRESSION.matcher(withoutComments(page)).replaceAll("");
            // Between two tags there are blanks, entities and signs, but no words.
            var between = Pattern.compile(">([^<>]*)<").matcher(markup);
            while (between.find()) {
                String words =
                        between.group(1).replaceAll("&#?\\w+;|\\bCandor\\b", "").strip();
                if (words.matches("(?s).*\\p{L}{2,}.*")) {
                    found.add(Project.shown(page) + ": " + words);
                }
            }
        }
        assertThat(found).as("words in a page cannot be translated").isEmpty();
    }

    @ArchTest
    static void anExpressionHasAtMostOneOperator(JavaClasses classes) {
        List<String> found = new ArrayList<>();
        for (Path page : pages()) {
            var expressions = EXPRESSION.matcher(withoutComments(page));
            while (expressions.find()) {
                String bare = expressions.group().replaceAll("'[^']*'", "''");
                long operators = OPERATOR.matcher(bare).results().count();
                if (operators > (bare.contains(" ? ") ? 2 : 1)) {
                    found.add(Project.shown(page) + ": " + expressions.group());
                }
            }
        }
        assertThat(found).as("anything more is a method of the page bean").isEmpty();
    }

    @ArchTest
    static void nothingIsShownUnescaped(JavaClasses classes) {
        List<String> found = new ArrayList<>();
        for (Path page : pages()) {
            boolean listed = UNESCAPED.contains(Project.shown(page));
            if (!listed && withoutComments(page).contains("escape=\"false\"")) {
                found.add(Project.shown(page));
            }
        }
        assertThat(found)
                .as("unescaped only where the HTML was sanitised when it was stored: list the page")
                .isEmpty();
    }

    /** Pages that show HTML as it is; it comes from {@code PolicyMarkdown} or from a sanitised logo. */
    private static final List<String> UNESCAPED = List.of(
            "web/centre/src/main/webapp/WEB-INF/policy/reading.xhtml", "web/console/src/main/webapp/policy/text.xhtml");

    private static List<Path> pages() {
        return Stream.of("src/main/webapp", "src/main/resources/META-INF")
                .flatMap(folder -> Project.files(folder, ".xhtml").stream())
                .toList();
    }

    private static String withoutComments(Path page) {
        return Project.read(page).replaceAll("(?s)<!--.*?-->|<ui:remove>.*?</ui:remove>", "");
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
