package io.candor.persistence.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestReferenceTest {

    @ParameterizedTest
    @CsvSource({
        "operno, OPR",
        "orchestrohub, ORC",
        "workflowops, WRK",
        "andron, AND",
        "io, IOX",
        "a, AXX",
        "eau-aie, EAU"
    })
    void theTenantsNameStandsInFront(String slug, String prefix) {
        assertThat(RequestReference.prefix(slug)).hasSize(3);
        assertThat(RequestReference.prefix(slug)).isEqualTo(prefix);
    }

    @Test
    void theRestIsRandomAndReadable() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            String value = RequestReference.random("operno").value();
            assertThat(value).matches("OPR-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
            assertThat(seen.add(value)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"OPR-7K3M-Q9TX", "opr 7k3m q9tx", "OPR7K3MQ9TX", "' OPR-7K3M-Q9TX '"})
    void whatPeopleTypeIsRead(String typed) {
        assertThat(RequestReference.parse(typed)).map(RequestReference::value).contains("OPR-7K3M-Q9TX");
    }

    @ParameterizedTest
    @CsvSource({"''", "OPR-7K3M-Q9T", "OPR-7K3M-Q9TXX", "OPR-7K3M-Q9TU", "' or 1=1 --'"})
    void everythingElseIsNone(String typed) {
        assertThat(RequestReference.parse(typed)).isEmpty();
    }

    @Test
    void signsThatLookAlikeAreTheSame() {
        assertThat(RequestReference.parse("OPR-OIL0-1111"))
                .map(RequestReference::value)
                .contains("OPR-0110-1111");
    }
}
