package io.candor.importer.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipInputStream;

/** Looks into a ZIP archive before anything parses it: it must be a Word document without macros, and stay small when unpacked. */
final class ArchiveGuard {

    private static final int MOST_ENTRIES = 1_000;
    private static final long LARGEST_UNPACKED = 48L * 1024 * 1024;
    private static final int TYPES_READ = 64 * 1024;

    private ArchiveGuard() {}

    /**
     * @throws ImportRefusedException if it is no Word document, has macros or embedded programs, or unpacks to too much
     */
    static void check(byte[] bytes) {
        Set<String> names = new HashSet<>();
        String types = "";
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            long unpacked = 0;
            byte[] buffer = new byte[8192];
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (!names.add(name) || names.size() > MOST_ENTRIES) {
                    throw new ImportRefusedException("error.import-too-complex");
                }
                var head = new StringBuilder();
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > LARGEST_UNPACKED) {
                        throw new ImportRefusedException("error.import-too-complex");
                    }
                    if (name.equals("[content_types].xml") && head.length() < TYPES_READ) {
                        head.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
                    }
                }
                types = head.length() > 0 ? head.toString().toLowerCase(Locale.ROOT) : types;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw (ImportRefusedException) new ImportRefusedException("error.import-broken").initCause(e);
        }
        judge(names, types);
    }

    private static void judge(Set<String> names, String types) {
        boolean macros = types.contains("macroenabled")
                || types.contains("vbaproject")
                || names.stream().anyMatch(name -> name.contains("vbaproject") || name.contains("activex"));
        if (macros) {
            throw new ImportRefusedException("error.import-macros");
        }
        if (!names.contains("[content_types].xml") || !names.contains("word/document.xml")) {
            throw new ImportRefusedException("error.import-archive");
        }
        if (names.stream().anyMatch(name -> name.startsWith("word/embeddings/"))) {
            throw new ImportRefusedException("error.import-macros");
        }
    }
}
