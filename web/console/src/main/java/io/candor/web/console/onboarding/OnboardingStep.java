package io.candor.web.console.onboarding;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The steps, in their order. */
public enum OnboardingStep {
    ORGANISATION("organisation"),
    POLICY("source"),
    REVIEW("import-review"),
    BRAND("brand"),
    PEOPLE("people"),
    CHECK("go-live");

    private final String page;

    OnboardingStep(String page) {
        this.page = page;
    }

    /** Its part of the address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The file of its page. */
    String file() {
        return "/onboarding/" + page + ".xhtml";
    }

    /** The step behind it; the last one stays. */
    OnboardingStep next() {
        return this == CHECK ? this : values()[ordinal() + 1];
    }

    /** The step of a part of an address. */
    static Optional<OnboardingStep> of(String path) {
        return Stream.of(values()).filter(step -> step.path().equals(path)).findFirst();
    }
}
