package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.candor.ejb.notice.sight.NoticeSights;
import io.candor.ejb.notice.sight.NoticeSightsTimer;
import io.candor.ejb.policy.PolicyPublishing;
import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.InTenant;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.it.inside.Caller;
import io.candor.it.inside.Operator;
import io.candor.persistence.policy.PolicyMarkdown;
import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.tenant.MemberRole;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Real policies, word for word, as versions: nothing of them may be lost on the way to the page. The texts are not part of the project;
 * they are looked for in {@code shared/policies} beside one of the folders above it, and without them these tests are skipped.
 */
@ExtendWith(ArquillianExtension.class)
class VerbatimPoliciesIT {

    /** No bundled policy promises more notice of a change. */
    private static final Duration LONGEST_NOTICE = Duration.ofDays(31);

    @Inject
    private PolicyPublishing publishing;

    @Inject
    private Approvals approvals;

    @Inject
    private NoticeSights sights;

    @Inject
    private NoticeSightsTimer sightsTimer;

    @Inject
    private PolicyQueries policies;

    @Inject
    private TenantQueries tenants;

    @Inject
    private InTenant inTenant;

    @Inject
    private ApplicationClock clock;

    @Inject
    private Operator operator;

    @Inject
    private Caller caller;

    private Path folder;

    @BeforeEach
    void findTheTexts() {
        Optional<Path> found = Optional.empty();
        for (Path above = Packs.folder().toAbsolutePath();
                above != null && found.isEmpty();
                above = above.getParent()) {
            found = Optional.of(above.resolve("shared/policies")).filter(Files::isDirectory);
        }
        assumeTrue(found.isPresent(), "the verbatim policies are not here (no shared/policies beside the project)");
        folder = found.get();
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void nothingOfAndronsTextIsLost() {
        nothingIsLost("andron");
    }

    @Test
    void nothingOfOpernosTextIsLost() {
        nothingIsLost("operno");
    }

    @Test
    void nothingOfOrchestratesTextIsLost() {
        VerbatimText text = nothingIsLost("orchestrate");
        assertThat(text.all(VerbatimText.Kind.ROW)).hasSize(10);
    }

    @Test
    void nothingOfOrchestroHubsTextIsLost() {
        nothingIsLost("orchestrohub");
    }

    @Test
    void nothingOfWorkflowOpsTextIsLost() {
        nothingIsLost("workflowops");
    }

    private VerbatimText nothingIsLost(String slug) {
        String source = read(slug);
        VerbatimText text = VerbatimText.of(source);
        Document page = Jsoup.parseBodyFragment(publish(slug, PolicyMarkdown.of(text.markdown())));
        assertThat(page.select("h2").eachText()).containsAll(folded(text.all(VerbatimText.Kind.HEADING)));
        assertThat(page.select("li").eachText()).containsAll(folded(text.all(VerbatimText.Kind.ITEM)));
        assertThat(page.select("th, td").eachText()).containsAll(folded(text.all(VerbatimText.Kind.ROW)));
        String words = page.text();
        assertThat(folded(text.all(VerbatimText.Kind.WORDS))).allMatch(words::contains);
        // And the same file, taken as it is: no error, no word lost.
        PolicyMarkdown raw = PolicyMarkdown.of(source);
        String everything =
                letters(raw.title() + Jsoup.parseBodyFragment(raw.html()).text());
        for (VerbatimText.Part part : text.parts().subList(1, text.parts().size())) {
            // A number before a heading becomes the number of a list, which is no text any more.
            assertThat(everything).contains(letters(part.words().replaceFirst("^\\d+\\. ", "")));
        }
        return text;
    }

    private String publish(String slug, PolicyMarkdown text) {
        String own = Packs.freshSlug();
        operator.importPack(Packs.copy(slug, own));
        UUID tenant = tenants.findBySlug(own).orElseThrow().id();
        String officer = caller.enrol(tenant, MemberRole.PRIVACY_OFFICER);
        // After all versions of the pack, upcoming ones too.
        clock.moveTo(clock.instant().plus(Duration.ofDays(3650)));
        int number = caller.call(
                officer,
                tenant,
                () -> publishing.draft(
                        "verbatim", true, LocalizedText.of("en", "Word for word."), Map.of("en", text), List.of()));
        approvals.approve(tenant, number);
        caller.run(
                officer,
                tenant,
                () -> publishing.schedule(number, clock.instant().plus(LONGEST_NOTICE)));
        // Andron promises to tell on its platform, too: the product asks.
        sights.notePolicy(tenant, number);
        sightsTimer.write();
        clock.moveTo(clock.instant().plus(LONGEST_NOTICE).plusSeconds(60));
        var page = inTenant.call(tenant, () -> policies.inForce("en", "en"));
        assertThat(page.label()).isEqualTo("verbatim");
        return page.html();
    }

    private String read(String slug) {
        try {
            return Files.readString(folder.resolve(slug + ".txt"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> folded(List<String> words) {
        return words.stream().map(each -> each.replaceAll("\\s+", " ")).toList();
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
