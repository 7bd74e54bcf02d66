package io.candor.ejb.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TaskDataTest {

    private static final UUID TENANT = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    /** A payload. */
    private record Sent(UUID invitation, String language, List<String> lines) {}

    private static final TaskKind<Sent> KIND = new TaskKind<>() {
        @Override
        public String name() {
            return "tried";
        }

        @Override
        public Class<Sent> payload() {
            return Sent.class;
        }

        @Override
        public void run(Sent payload, TaskRun run) {
            throw new UnsupportedOperationException();
        }
    };

    @Test
    void whatIsWrittenIsJsonAndIsReadAgain() {
        var sent = new Sent(TENANT, "de", List.of("Grüße", "\uD83D\uDC4B"));
        byte[] bytes = TaskData.of(TENANT, sent).bytes();
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo("{\"tenant\":\"" + TENANT + "\",\"payload\":{\"invitation\":\"" + TENANT
                        + "\",\"language\":\"de\",\"lines\":[\"Grüße\",\"\uD83D\uDC4B\"]}}");
        TaskData read = new TaskDataSerializer().deserialize(TaskData.class, bytes);
        assertThat(read.tenant()).isEqualTo(TENANT);
        assertThat(read.payload(KIND)).isEqualTo(sent);
    }

    @Test
    void thePlatformsOwnWorkHasNoTenant() {
        byte[] bytes = TaskData.of(null, new Sent(TENANT, "en", List.of())).bytes();
        assertThat(TaskData.read(bytes).tenant()).isNull();
    }

    @Test
    void whatAnotherKindWroteIsRefused() {
        TaskData strange =
                TaskData.read("{\"tenant\":null,\"payload\":{\"address\":1}}".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> strange.payload(KIND)).isInstanceOf(IllegalArgumentException.class);
    }
}
