import io.candor.persistence.consent.ledger.ConsentMethod;
import io.candor.persistence.consent.ledger.LedgerEntry;
import io.candor.persistence.consent.merkle.MerkleFrontier;
import io.candor.persistence.consent.merkle.MerkleHash;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Appends many records to a tenant's log, as the service would have: with their hashes, chained, with the tiles of the tree and its right
 * edge, and with the rows that lead from persons to them. Only the keyed hashes are random. Nothing else may write meanwhile.
 *
 *   FillLedger URL USER PASSWORD SLUG RECORDS
 */
public final class FillLedger {

    private static final int AT_ONCE = 1024;
    private static final int WIDTH = 256;
    private static final long BEGIN = Instant.now().minus(90, ChronoUnit.DAYS).toEpochMilli();

    private final Connection connection;
    private final byte[] tenant;
    private final UUID tenantId;
    private final SplittableRandom random = new SplittableRandom();
    private final List<List<byte[]>> edges = new ArrayList<>();
    private final MerkleFrontier frontier;
    private byte[] last;

    private FillLedger(Connection connection, String slug) throws SQLException {
        this.connection = connection;
        this.tenant = one("select id from tenant where slug = ?", slug);
        ByteBuffer id = ByteBuffer.wrap(tenant);
        this.tenantId = new UUID(id.getLong(), id.getLong());
        byte[] edge = one("select frontier from consent_log where tenant_id = ?", tenant);
        long size = ByteBuffer.wrap(one("select unhex(lpad(hex(tree_size), 16, '0')) from consent_log where tenant_id = ?", tenant))
                .getLong();
        this.last = one("select last_hash from consent_log where tenant_id = ?", tenant);
        this.frontier = MerkleFrontier.of(size, edge);
        if (size >= WIDTH) {
            throw new IllegalStateException("begin with a log of less than " + WIDTH + " records");
        }
        edges.add(new ArrayList<>());
        try (PreparedStatement select =
                connection.prepareStatement("select leaf_hash from consent_record where tenant_id = ? order by position")) {
            select.setBytes(1, tenant);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    edges.get(0).add(rows.getBytes(1));
                }
            }
        }
    }

    public static void main(String[] arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                arguments[0] + "&rewriteBatchedStatements=true", arguments[1], arguments[2])) {
            connection.setAutoCommit(false);
            new FillLedger(connection, arguments[3]).fill(Integer.parseInt(arguments[4]));
        }
    }

    private void fill(int records) throws SQLException {
        String keyId = new String(one("select kid from tenant_key where tenant_id = ? and purpose = 'SIGNING'", tenant));
        byte[] noticeHash = one("select notice_hash from consent_record where tenant_id = ? and position = 0", tenant);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        try (PreparedStatement record = connection.prepareStatement("insert into consent_record (tenant_id, position, id, recorded_at,"
                        + " given_at, expires_at, choices, key_id, language, method, notice, notice_hash, policy_version,"
                        + " previous_hash, region, subject, user_agent, leaf_hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, 'en', 'BANNER', 1, ?, 1, ?, 'GB', ?, 'Firefox', ?)");
                PreparedStatement subject = connection.prepareStatement("insert into consent_subject (tenant_id, client_key,"
                        + " request_hash, lookup, secret, position) values (?, ?, ?, ?, ?, ?)");
                PreparedStatement tile = connection.prepareStatement("insert into consent_tile (tenant_id, tile_level, tile_index,"
                        + " root_hash, hashes) values (?, ?, ?, ?, ?)")) {
            for (int i = 1; i <= records; i++) {
                LedgerEntry entry = entry(keyId, noticeHash, now.plusMillis(i));
                byte[] hash = entry.hash();
                add(record, entry, hash);
                add(subject, entry.position());
                frontier.append(hash);
                last = hash;
                grow(tile, 0, hash);
                if (i % AT_ONCE == 0 || i == records) {
                    record.executeBatch();
                    subject.executeBatch();
                    tile.executeBatch();
                    move();
                    connection.commit();
                    if (i % (AT_ONCE * 256) == 0) {
                        System.err.println(i + " records");
                    }
                }
            }
        }
    }

    private LedgerEntry entry(String keyId, byte[] noticeHash, Instant at) {
        return new LedgerEntry(
                tenantId,
                frontier.size(),
                new UUID(at.toEpochMilli() << 16 | 0x7000 | random.nextInt(4096), random.nextLong() >>> 2 | 1L << 63),
                last,
                at,
                at,
                at.plus(180, ChronoUnit.DAYS),
                new TreeMap<>(Map.of("analytics", random.nextBoolean(), "functional", random.nextBoolean())),
                ConsentMethod.BANNER,
                1,
                noticeHash,
                "en",
                1,
                bytes(32),
                "GB",
                "Firefox",
                keyId);
    }

    private void add(PreparedStatement record, LedgerEntry entry, byte[] hash) throws SQLException {
        record.setBytes(1, tenant);
        record.setLong(2, entry.position());
        record.setBytes(
                3,
                ByteBuffer.allocate(16)
                        .putLong(entry.id().getMostSignificantBits())
                        .putLong(entry.id().getLeastSignificantBits())
                        .array());
        record.setObject(4, utc(entry.at()));
        record.setObject(5, utc(entry.givenAt()));
        record.setObject(6, utc(entry.expiresAt()));
        record.setString(7, entry.choices().toString().replace("{", "{\"").replace("=", "\":").replace(", ", ",\""));
        record.setString(8, entry.keyId());
        record.setBytes(9, entry.noticeHash());
        record.setBytes(10, entry.previous());
        record.setBytes(11, entry.subject());
        record.setBytes(12, hash);
        record.addBatch();
    }

    private void add(PreparedStatement subject, long position) throws SQLException {
        subject.setBytes(1, tenant);
        subject.setString(2, key(position));
        subject.setBytes(3, bytes(32));
        subject.setBytes(4, bytes(32));
        subject.setBytes(5, bytes(32));
        subject.setLong(6, position);
        subject.addBatch();
    }

    /** As the banner makes it: the time, here of a consent a second until now, then chance. */
    private String key(long position) {
        ByteBuffer key = ByteBuffer.allocate(16);
        key.putLong(BEGIN + position * 1000 << 16 | random.nextInt(1 << 16)).putLong(random.nextLong());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.array());
    }

    private void grow(PreparedStatement tile, int level, byte[] hash) throws SQLException {
        if (edges.size() == level) {
            edges.add(new ArrayList<>());
        }
        List<byte[]> edge = edges.get(level);
        edge.add(hash);
        if (edge.size() < WIDTH) {
            return;
        }
        long above = frontier.size() >> 8 * (level + 1);
        byte[] root = root(edge);
        var joined = ByteBuffer.allocate(WIDTH * 32);
        edge.forEach(joined::put);
        tile.setBytes(1, tenant);
        tile.setInt(2, level);
        tile.setLong(3, above - 1);
        tile.setBytes(4, root);
        tile.setBytes(5, joined.array());
        tile.addBatch();
        edge.clear();
        grow(tile, level + 1, root);
    }

    private static byte[] root(List<byte[]> hashes) {
        List<byte[]> level = hashes;
        while (level.size() > 1) {
            var above = new ArrayList<byte[]>();
            for (int i = 0; i < level.size(); i += 2) {
                above.add(MerkleHash.node(level.get(i), level.get(i + 1)));
            }
            level = above;
        }
        return level.get(0);
    }

    private void move() throws SQLException {
        try (PreparedStatement head = connection.prepareStatement(
                "update consent_log set tree_size = ?, last_hash = ?, root_hash = ?, frontier = ? where tenant_id = ?")) {
            head.setLong(1, frontier.size());
            head.setBytes(2, last);
            head.setBytes(3, frontier.root());
            head.setBytes(4, frontier.toBytes());
            head.setBytes(5, tenant);
            head.executeUpdate();
        }
    }

    private byte[] one(String sql, Object value) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, value);
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("nothing there: " + sql);
                }
                return rows.getBytes(1);
            }
        }
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
