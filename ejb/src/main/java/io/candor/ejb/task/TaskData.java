package io.candor.ejb.task;

import com.fasterxml.jackson.core.type.TypeReference;
import io.candor.persistence.shared.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/**
 * What the row of a task holds.
 *
 * @param tenant the tenant it works for; null for the platform's own work
 * @param payload what its kind wrote down, as plain JSON values
 */
record TaskData(UUID tenant, Map<String, Object> payload) {

    static TaskData of(UUID tenant, Record payload) {
        return new TaskData(tenant, Json.read(Json.write(payload), new TypeReference<>() {}));
    }

    /**
     * The payload in its kind's type.
     *
     * @throws IllegalArgumentException if it was written by something else
     */
    <P extends Record> P payload(TaskKind<P> kind) {
        return Json.convert(payload, kind.payload());
    }

    byte[] bytes() {
        return Json.write(this).getBytes(StandardCharsets.UTF_8);
    }

    static TaskData read(byte[] bytes) {
        return Json.read(new String(bytes, StandardCharsets.UTF_8), new TypeReference<>() {});
    }
}
