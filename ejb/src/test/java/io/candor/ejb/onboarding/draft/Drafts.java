package io.candor.ejb.onboarding.draft;

import io.candor.persistence.brand.NeutralBrand;
import io.candor.persistence.onboarding.Onboarding;
import io.candor.persistence.onboarding.Onboarding.Origin;
import io.candor.persistence.onboarding.Organisation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Drafts as members make them. */
final class Drafts {

    static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private Drafts() {}

    static Organisation organisation(String language) {
        return new Organisation(
                "Acme", null, List.of(), null, null, List.of("EU_GDPR"), "Europe/Berlin", List.of(language));
    }

    static Onboarding onboarding(String language) {
        return new Onboarding(organisation(language), "somebody", NOW);
    }

    static Draft of(Onboarding onboarding) {
        return Draft.of(onboarding, new PolicyReading(), NeutralBrand.get());
    }

    static Onboarding with(String text, Origin origin) {
        Onboarding onboarding = onboarding("en");
        onboarding.provide(text.getBytes(StandardCharsets.UTF_8), origin, null);
        String language = new PolicyReading()
                .read(onboarding.document(), origin, onboarding.undone())
                .language();
        onboarding.describe(onboarding.organisation().speaking(language));
        return onboarding;
    }

    /** A text of the importer's tests. */
    static String own(String file) {
        return read(Path.of("..", "importer", "src", "test", "resources", "policies", file));
    }

    /** A policy word for word, where the texts are at hand. */
    static Optional<String> verbatim(String name) {
        for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
            Path file = above.resolve("shared/policies/" + name + ".txt");
            if (Files.isRegularFile(file)) {
                return Optional.of(read(file));
            }
        }
        return Optional.empty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
