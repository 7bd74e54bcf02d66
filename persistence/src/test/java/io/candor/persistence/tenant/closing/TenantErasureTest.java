package io.candor.persistence.tenant.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TenantErasureTest {

    @Test
    void whatRefersToOthersGoesBeforeThem() {
        List<String> order = TenantErasure.order(Map.of(
                "policy", Set.of("tenant"),
                "policy_version", Set.of("policy"),
                "policy_text", Set.of("policy_version"),
                "membership", Set.of("tenant", "member"),
                "note", Set.of("note", "tenant"),
                "elsewhere", Set.of()));

        assertThat(order).containsExactlyInAnyOrder("policy", "policy_version", "policy_text", "membership", "note");
        assertThat(order).containsSubsequence("policy_text", "policy_version", "policy");
    }

    @Test
    void aCircleIsRefused() {
        assertThatThrownBy(() -> TenantErasure.order(Map.of("a", Set.of("b", "tenant"), "b", Set.of("a", "tenant"))))
                .isInstanceOf(IllegalStateException.class);
    }
}
