package io.candor.ejb.pack;

import io.candor.persistence.shared.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a pack, held in memory, so that what was checked is what is stored.
 *
 * @param name the pack's name, by which faults are told
 * @param contents bytes by path inside the pack, with forward slashes
 */
public record PackFiles(String name, SortedMap<String, byte[]> contents) {

    private static final int MOST_FILES = 1_000;
    private static final long LARGEST_FILE = 4L * 1024 * 1024;

    /**
     * Reads a folder. Links are not followed.
     *
     * @throws BrokenTenantPackException if there are more than 1,000 files, or one is larger than 4 MiB
     * @throws UncheckedIOException if the folder cannot be read
     */
    public static PackFiles of(Path folder) {
        String name = String.valueOf(folder.getFileName());
        var contents = new TreeMap<String, byte[]>();
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.filter(path -> Files.isRegularFile(path, java.nio.file.LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (Files.size(file) > LARGEST_FILE || contents.size() == MOST_FILES) {
                    throw new BrokenTenantPackException(
                            name,
                            List.of(new PackFault(path, 0, "the file is too large, or there are too many files")));
                }
                contents.put(path, Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PackFiles(name, contents);
    }

    /** Whether there is a file. */
    boolean has(String path) {
        return contents.containsKey(path);
    }

    /**
     * A file's text.
     *
     * @throws CharacterCodingException if it is not UTF-8
     */
    String text(String path) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(java.nio.ByteBuffer.wrap(contents.get(path)))
                .toString();
    }

    /** SHA-256 over paths and contents, in hexadecimal: equal for equal packs. */
    public String hash() {
        var digest = Sha256.digest();
        contents.forEach((path, bytes) -> {
            digest.update((path + '\0' + bytes.length + '\0').getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }
}
