package io.candor.ejb.task;

import com.github.kagkarlsson.scheduler.serializer.Serializer;

/** Rows of tasks hold JSON, never serialised Java objects. */
final class TaskDataSerializer implements Serializer {

    @Override
    public byte[] serialize(Object data) {
        return data == null ? null : ((TaskData) data).bytes();
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] bytes) {
        return bytes == null ? null : type.cast(TaskData.read(bytes));
    }
}
