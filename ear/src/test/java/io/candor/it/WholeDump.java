package io.candor.it;

import io.candor.it.inside.Storage;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** All bytes of all tables, as somebody has them who has stolen a copy of the database. */
@Dependent
class WholeDump {

    @Inject
    private Storage storage;

    /** The tables in which a word stands, in clear or in what is only written in another way. */
    List<String> tablesWith(String word) {
        List<String> forms = forms(word);
        return storage.ownersSql(connection -> {
            var found = new ArrayList<String>();
            for (String table : tables(connection)) {
                if (stands(connection, table, forms)) {
                    found.add(table);
                }
            }
            return found;
        });
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var rows = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    private static boolean stands(Connection connection, String table, List<String> forms) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from " + table)) {
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    byte[] bytes = rows.getBytes(i);
                    String text = bytes == null
                            ? ""
                            : new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
                    if (forms.stream().anyMatch(text::contains)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /** In clear, in both orders of UTF-16, in hexadecimals, and in what Base64 makes of it wherever it begins. */
    private static List<String> forms(String word) {
        byte[] clear = word.getBytes(StandardCharsets.US_ASCII);
        var forms = new ArrayList<>(List.of(
                word,
                new String(word.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1),
                new String(word.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1),
                HexFormat.of().formatHex(clear)));
        for (int begin = 0; begin < 3; begin++) {
            // Whole groups of three, so that neighbours change nothing.
            int from = (3 - begin) % 3;
            int length = (clear.length - from) / 3 * 3;
            forms.add(Base64.getEncoder().encodeToString(Arrays.copyOfRange(clear, from, from + length)));
        }
        return forms.stream().map(form -> form.toLowerCase(Locale.ROOT)).toList();
    }
}
