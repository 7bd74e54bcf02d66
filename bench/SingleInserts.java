import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The yardstick of bench/consents: rows as wide as a consent record, each in an INSERT and a commit of its own.
 *
 *   SingleInserts URL USER PASSWORD CONNECTIONS SECONDS      prints inserts a second, p50 and p99 in milliseconds
 */
public final class SingleInserts {

    private static final String INSERT = "insert into single_insert (tenant_id, id, recorded_at, given_at, expires_at, choices, key_id,"
            + " language, method, notice, notice_hash, previous_hash, subject, leaf_hash, client_key) values"
            + " (?, ?, ?, ?, ?, ?, ?, 'en', 'API', 1, ?, ?, ?, ?, ?)";

    private SingleInserts() {}

    public static void main(String[] arguments) throws Exception {
        String url = arguments[0];
        String user = arguments[1];
        String password = arguments[2];
        int connections = Integer.parseInt(arguments[3]);
        double seconds = Double.parseDouble(arguments[4]);
        try (Connection connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists single_insert (tenant_id binary(16) not null, id binary(16) not null,"
                    + " recorded_at datetime(6) not null, given_at datetime(6) not null, expires_at datetime(6) not null,"
                    + " choices varchar(4000) not null, key_id varchar(64) not null, language varchar(35) not null,"
                    + " method varchar(20) not null, notice int not null, notice_hash binary(32) not null,"
                    + " previous_hash binary(32) not null, subject binary(32) not null, leaf_hash binary(32) not null,"
                    + " client_key varchar(64) not null, primary key (tenant_id, id), unique (tenant_id, client_key))"
                    + " default character set utf8mb4 collate utf8mb4_0900_bin");
        }
        long end = System.nanoTime() + (long) (seconds * 1e9);
        long begin = System.nanoTime();
        var took = new long[connections][];
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < connections; i++) {
            int number = i;
            var thread = new Thread(() -> {
                try (Connection connection = DriverManager.getConnection(url, user, password)) {
                    took[number] = insert(connection, end);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double spent = (System.nanoTime() - begin) / 1e9;
        long[] all = Arrays.stream(took).flatMapToLong(Arrays::stream).sorted().toArray();
        System.out.printf(
                "%.0f %.2f %.2f%n", all.length / spent, all[all.length / 2] / 1e6, all[(int) (all.length * 0.99)] / 1e6);
    }

    private static long[] insert(Connection connection, long end) throws SQLException {
        var random = new SplittableRandom();
        var took = new ArrayList<Long>();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            while (System.nanoTime() < end) {
                long begin = System.nanoTime();
                LocalDateTime now = LocalDateTime.now();
                insert.setBytes(1, new byte[16]);
                insert.setBytes(2, bytes(random, 16));
                insert.setObject(3, now);
                insert.setObject(4, now);
                insert.setObject(5, now.plusMonths(6));
                insert.setString(6, "{\"analytics\":true,\"functional\":false}");
                insert.setString(7, "k".repeat(43));
                for (int hash = 8; hash <= 11; hash++) {
                    insert.setBytes(hash, bytes(random, 32));
                }
                insert.setString(12, Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong()));
                insert.executeUpdate();
                took.add(System.nanoTime() - begin);
            }
        }
        return took.stream().mapToLong(Long::longValue).toArray();
    }

    private static byte[] bytes(SplittableRandom random, int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
