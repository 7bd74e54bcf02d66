package io.candor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of filters of pages behind a sign-in. */
class FiltersTest {

    private static final Pattern MAPPING = Pattern.compile("<filter-mapping><filter-name>([^<]+)</filter-name>");

    @ParameterizedTest
    @ValueSource(strings = {"account", "console"})
    void whatAnswersForALostDatabaseStandsBeforeAllThatAskIt(String module) {
        String descriptor = Project.read(Project.ROOT.resolve("web/" + module + "/src/main/webapp/WEB-INF/web.xml"));
        var first = MAPPING.matcher(descriptor);
        assertThat(first.find()).isTrue();
        assertThat(first.group(1))
                .as("the guard of sessions asks the database as well, and its failure would be an error of ours")
                .isEqualTo("refusals");
    }
}
