package io.candor.ejb.request.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.persistence.request.RequestType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody fills in, and what is said about it. */
class RequestDraftTest {

    @Test
    void aWholeDraftHasNoFault() {
        assertThat(draft("Ada", "ada@mail.example", "GB", "SELF", "").faults(List.of(RequestType.ACCESS)))
                .isEmpty();
    }

    @Test
    void everythingWrongIsSaidAtOnceFieldByField() {
        var draft = new RequestDraft("", "", "no address", "XX", "NOBODY", "", "", "", "", "x y");
        assertThat(draft.faults(List.of()))
                .extracting(RequestDraft.Fault::field)
                .containsExactly("choice", "name", "email", "place", "subject", "onBehalf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@mail.example\r\nBcc: eve@mail.example",
                "аda@mail.example",
                "ada@",
                "@mail.example",
                "a b@c.d"
            })
    void addressesThatAreNoneAreRefused(String email) {
        assertThat(draft("Ada", email, "", "SELF", "").faults(List.of(RequestType.ACCESS)))
                .extracting(RequestDraft.Fault::field)
                .containsExactly("email");
    }

    @Test
    void anObjectionSaysToWhat() {
        assertThat(draft("Ada", "ada@mail.example", "", "SELF", "").faults(List.of(RequestType.OBJECTION)))
                .extracting(RequestDraft.Fault::messageKey)
                .containsExactly("error.request-objection");
    }

    @Test
    void whoAsksForAnotherSaysForWhomAndWhy() {
        assertThat(draft("Ada", "ada@mail.example", "", "CHILD", "").faults(List.of(RequestType.ERASURE)))
                .extracting(RequestDraft.Fault::field)
                .containsExactly("forWhom", "mandate");
    }

    @Test
    void questionsNeedWordsAndTextsHaveALimit() {
        assertThat(draft("Ada", "ada@mail.example", "", "SELF", "").faults(List.of(RequestType.INQUIRY)))
                .extracting(RequestDraft.Fault::messageKey)
                .containsExactly("error.request-text");
        assertThat(draft("Ada", "ada@mail.example", "", "SELF", "x".repeat(10_001))
                        .faults(List.of(RequestType.INQUIRY)))
                .extracting(RequestDraft.Fault::limit)
                .containsExactly(10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB", "US-CA", "CA-QC", ""})
    void placesAreCountriesAndRegions(String place) {
        assertThat(draft("Ada", "ada@mail.example", place, "SELF", "").faults(List.of(RequestType.ACCESS)))
                .isEmpty();
    }

    private static RequestDraft draft(String name, String email, String place, String behalf, String text) {
        return new RequestDraft("right-0", name, email, place, behalf, "", "", "", text, "");
    }
}
