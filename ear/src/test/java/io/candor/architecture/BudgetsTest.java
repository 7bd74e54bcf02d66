package io.candor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Sizes, comments and catches, as the sources show them. */
class BudgetsTest {

    /** Files that catch everything, each with its reason. */
    private static final Map<String, String> BROAD_CATCHES = Map.ofEntries(
            Map.entry(
                    "ejb/src/main/java/io/candor/ejb/request/mailbox/MailParsing.java",
                    "whatever a stranger's mail does to the parser, it stays in the mailbox and the others go on"),
            Map.entry(
                    "ejb/src/main/java/io/candor/ejb/notice/bounce/BounceParsing.java",
                    "whatever a stranger's mail does to the parser, it is no report and the others go on"),
            Map.entry("ejb/src/main/java/io/candor/ejb/notice/sight/NoticeSightsTimer.java", "outer loop of a timer"),
            Map.entry(
                    "ejb/src/main/java/io/candor/ejb/consent/origin/OriginSightingsTimer.java",
                    "outer loop of a timer"),
            Map.entry(
                    "ejb/src/main/java/io/candor/ejb/consent/intake/ConsentAnswering.java",
                    "between the database and whoever waits: each gets the failure, whatever it is"),
            Map.entry(
                    "ejb/src/main/java/io/candor/ejb/consent/intake/ConsentIntake.java",
                    "between the database and whoever waits: each gets the failure, whatever it is"),
            Map.entry("ejb/src/main/java/io/candor/ejb/consent/ledger/CheckpointTimer.java", "outer loop of a timer"),
            Map.entry(
                    "ejb/src/main/java/io/candor/ejb/shared/Retrying.java",
                    "looks whether the failure passes by itself, and throws it on if not"),
            Map.entry("ejb/src/main/java/io/candor/ejb/tenant/TenantChangesTimer.java", "outer loop of a timer"),
            Map.entry(
                    "web/centre/src/main/java/io/candor/web/centre/consent/intake/IntakeHandler.java",
                    "the edge, on threads where nobody else could answer"),
            Map.entry(
                    "web/shared/src/main/java/io/candor/web/shared/tenant/TenantFilter.java",
                    "the edge: a refusal becomes its status"),
            Map.entry(
                    "web/shared/src/main/java/io/candor/web/shared/tenant/RefusalFilter.java",
                    "the edge of signed-in pages: a refusal becomes its status"));

    /** Packages with more files than others may have, and how many. */
    private static final Map<String, Integer> LARGER =
            // The policy as page, history, comparison, four documents and REST: one feature; what all features share is
            // no feature.
            Map.of(
                    "web/centre/src/main/java/io/candor/web/centre/policy", 18,
                    "persistence/src/main/java/io/candor/persistence/shared", 18);

    private static final Set<String> BROAD = Set.of("Exception", "RuntimeException", "Throwable", "Error");

    private static final Set<String> LAWS = Set.of("GDPR", "CCPA", "CPRA", "PIPEDA", "ePrivacy", "LGPD");

    @Test
    void sourcesAreFound() {
        assertThat(JavaSources.FILES).hasSizeGreaterThan(90);
        assertThat(JavaSources.METHODS).hasSizeGreaterThan(300);
    }

    @Test
    void noFileHasMoreThan300Lines() {
        assertThat(JavaSources.FILES)
                .filteredOn(file -> lines(file) > 300)
                .extracting(Project::shown)
                .as("a file that long does more than one thing")
                .isEmpty();
    }

    @Test
    void halfOfTheFilesHaveAtMost60Lines() {
        var lengths =
                JavaSources.FILES.stream().map(BudgetsTest::lines).sorted().toList();
        assertThat(lengths.get(lengths.size() / 2)).as("median of lines a file").isLessThanOrEqualTo(60);
    }

    @Test
    void noMethodHasMoreThan40Lines() {
        assertThat(JavaSources.METHODS)
                .filteredOn(method -> method.lines() > 40)
                .extracting(method -> method.place() + " " + method.name() + ": " + method.lines() + " lines")
                .as("a method that long has steps that deserve names")
                .isEmpty();
    }

    @Test
    void noMethodHasMoreThanFiveParameters() {
        assertThat(JavaSources.METHODS)
                .filteredOn(method -> method.parameters() > 5 && !method.constructor() && !method.hidden())
                .extracting(method -> method.place() + " " + method.name())
                .as("that many parameters are a value without a name")
                .isEmpty();
    }

    @Test
    void noPackageHasMoreThan15Files() {
        Map<Path, Long> sizes = JavaSources.FILES.stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
        assertThat(sizes.entrySet())
                .filteredOn(size -> size.getValue() > LARGER.getOrDefault(Project.shown(size.getKey()), 15))
                .extracting(size -> Project.shown(size.getKey()) + ": " + size.getValue())
                .as("a package that large has features in it that want to be apart")
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        assertThat(JavaSources.FILES.stream().map(Path::getParent).distinct())
                .filteredOn(folder -> !Files.exists(folder.resolve("package-info.java")))
                .extracting(Project::shown)
                .as("package-info: what lives here, what it may touch, where to start reading")
                .isEmpty();
    }

    @Test
    void everyPublicTypeIsDocumented() {
        assertThat(JavaSources.UNDOCUMENTED).as("its job in domain words").isEmpty();
    }

    @Test
    void everythingIsCaughtAtTheBoundariesOnly() {
        assertThat(JavaSources.CATCHES)
                .filteredOn(caught -> caught.types().stream().anyMatch(BudgetsTest::isBroad))
                .filteredOn(caught -> !BROAD_CATCHES.containsKey(caught.file()))
                .extracting(JavaSources.Caught::place)
                .as(
                        "a broad catch hides faults: only at the boundaries and in the outer loop of timers, listed with the reason")
                .isEmpty();
    }

    @Test
    void everyListedBroadCatchIsStillThere() {
        Set<String> files = JavaSources.CATCHES.stream()
                .filter(caught -> caught.types().stream().anyMatch(BudgetsTest::isBroad))
                .map(JavaSources.Caught::file)
                .collect(Collectors.toSet());
        assertThat(files).as("lists do not keep what is gone").containsAll(BROAD_CATCHES.keySet());
    }

    @Test
    void everyRightHasItsSource() {
        assertThat(JavaSources.COMMENTS)
                .filteredOn(comment -> comment.place().contains("/RightType.java") && comment.constant())
                .hasSizeGreaterThanOrEqualTo(9)
                .allSatisfy(comment ->
                        assertThat(comment.text()).as(comment.owner()).contains("@source"));
    }

    @Test
    void whoeverNamesALawNamesThePlaceInIt() {
        assertThat(JavaSources.COMMENTS)
                .filteredOn(comment -> LAWS.stream().anyMatch(comment.text()::contains))
                .filteredOn(
                        comment -> !comment.text().matches("(?s).*(Article|article|section|Recital|recital|§) ?\\d.*"))
                .extracting(comment -> comment.place() + " " + comment.owner())
                .as("a rule of law is worth its source: instrument and article")
                .isEmpty();
    }

    @Test
    void everySourceNamesInstrumentAndPlace() {
        assertThat(JavaSources.COMMENTS)
                .filteredOn(comment -> comment.text().contains("@source"))
                .isNotEmpty()
                .filteredOn(comment -> !comment.text().matches("(?s).*@source [A-Z][^\\n]*\\d.*"))
                .extracting(JavaSources.Comment::place)
                .isEmpty();
    }

    private static boolean isBroad(String type) {
        return BROAD.contains(type.substring(type.lastIndexOf('.') + 1));
    }

    private static long lines(Path file) {
        return Project.read(file).lines().count();
    }
}
