package io.candor.persistence.subscriber;

import io.candor.persistence.shared.Ids;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * What Hibernate cannot do by the thousand: insert or update. The tenant of each row is the one by which the session filters.
 *
 * @param session the current session
 */
record SubscriberSql(Session session) {

    private static final String NOTE =
            "insert into subscriber (tenant_id, id, address_hash, address, language, standing,"
                    + " is_policy, is_processors, is_account, upload_id, asked_count, created_at, version)"
                    + " values (?, ?, ?, ?, ?, 'NONE', false, false, true, ?, 0, ?, 0)"
                    + " on duplicate key update is_account = true, upload_id = values(upload_id), version = version + 1,"
                    + " language = case when standing = 'CONFIRMED' then language else values(language) end";

    void noteAccounts(List<AccountLine> lines, UUID upload, Instant now) {
        byte[] tenant = bytes((UUID) session.getTenantIdentifierValue());
        session.doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(NOTE)) {
                for (AccountLine line : lines) {
                    statement.setBytes(1, tenant);
                    statement.setBytes(2, bytes(Ids.next()));
                    statement.setBytes(3, line.addressHash());
                    statement.setBytes(4, line.address());
                    statement.setString(5, line.language());
                    statement.setBytes(6, bytes(upload));
                    statement.setObject(7, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
