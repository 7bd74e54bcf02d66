package io.candor.persistence.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.persistence.promise.RuleDefinition.Field;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.shared.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleDefinitionTest {

    @Test
    void everyKindHasADefinition() {
        assertThat(RuleDefinition.all())
                .hasSize(24)
                .allMatch(kind -> !kind.fields().isEmpty());
        assertThat(RuleDefinition.all()).extracting(RuleDefinition::name).doesNotHaveDuplicates();
    }

    @Test
    void whatIsMadeOfTypedValuesGivesThemBack() {
        for (RuleDefinition kind : RuleDefinition.all()) {
            var typed = new HashMap<String, Object>();
            kind.fields().forEach(field -> typed.put(field.name(), example(field)));
            PromiseRule rule = kind.make(typed);
            assertThat(RuleDefinition.of(rule)).isEqualTo(kind);
            assertThat(kind.make(plain(kind.values(rule)))).as(kind.name()).isEqualTo(rule);
        }
    }

    @Test
    void whatMayBeLeftOpenIsNullAndNothingElse() {
        for (RuleDefinition kind : RuleDefinition.all()) {
            for (Field field : kind.fields()) {
                var typed = new HashMap<String, Object>();
                kind.fields().forEach(each -> typed.put(each.name(), example(each)));
                typed.put(field.name(), "");
                if (field.open()) {
                    assertThat(kind.values(kind.make(typed)).get(field.name())).isNull();
                } else {
                    assertThatThrownBy(() -> kind.make(typed))
                            .as("%s without %s", kind.name(), field.name())
                            .isInstanceOf(RefusedException.class);
                }
            }
        }
    }

    @Test
    void whatIsTooLongIsRefused() {
        var kind = RuleDefinition.of("ATTEST").orElseThrow();
        assertThatThrownBy(() -> kind.make(Map.of("statement", "x".repeat(501))))
                .isInstanceOf(RefusedException.class);
        assertThat(RuleDefinition.of("NO_SUCH_KIND")).isEmpty();
    }

    private static Object example(Field field) {
        return switch (field.kind()) {
            case SPAN -> Span.parse("30 days");
            case TEXT -> "words";
            case NUMBER -> 7;
            case FLAG -> true;
            case CHOICE -> field.constants().get(0);
            case TEXTS -> List.of("one", "two");
            case CHOICES -> field.constants();
        };
    }

    private static Map<String, Object> plain(Map<String, Object> values) {
        var plain = new HashMap<String, Object>();
        values.forEach((name, value) -> plain.put(name, value instanceof Enum<?> constant ? constant.name() : value));
        return plain;
    }
}
