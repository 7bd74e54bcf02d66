package io.candor.ejb.pack.export;

import io.candor.ejb.pack.PackFiles;
import io.candor.persistence.shared.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A pack as one ZIP archive. Archives from outside are unpacked in memory alone, never to a disk, and counted while they are unpacked: what
 * an archive says about its own sizes is not believed.
 */
public final class PackArchive {

    /** The largest archive, in bytes. */
    public static final int LARGEST = 2 * 1024 * 1024;

    private static final int LARGEST_FILE = 4 * 1024 * 1024;
    private static final int LARGEST_TOTAL = 16 * 1024 * 1024;
    private static final int MOST_FILES = 1_000;
    private static final int BUFFER = 8192;
    private static final byte[] BEGINNING = {'P', 'K', 3, 4};

    /** Plain names in a few folders: no way up, no root, no drive, no other kind of slash, nothing hidden. */
    private static final Pattern PATH =
            Pattern.compile("(?=.{1,200}$)[A-Za-z0-9_-][A-Za-z0-9._-]*(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*){0,5}");

    private PackArchive() {}

    /** Packs files, each below a folder of the pack's name. */
    public static byte[] write(PackFiles files) {
        var bytes = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.contents().entrySet()) {
                var entry = new ZipEntry(files.name() + "/" + file.getKey());
                // The same pack is the same file, whenever it is written.
                entry.setTime(0);
                archive.putNextEntry(entry);
                archive.write(file.getValue());
                archive.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Unpacks an archive that somebody has uploaded. The pack may be at its root or in one folder.
     *
     * @param name what the upload is called, by which faults are told
     * @throws RefusedException {@code error.archive-large} if it is larger than 2 MiB, holds more than 1,000 files, one file of more than 4
     *     MiB, or more than 16 MiB altogether; {@code error.archive-form} if it is no ZIP archive or a broken one; {@code
     *     error.archive-path} if a name in it leads anywhere else, or comes twice
     */
    public static PackFiles read(String name, byte[] archive) {
        if (archive.length > LARGEST) {
            throw refused("error.archive-large");
        }
        if (archive.length < BEGINNING.length || !startsRight(archive)) {
            throw refused("error.archive-form");
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        int total = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String path = path(entry);
                byte[] content = content(zip, Math.min(LARGEST_FILE, LARGEST_TOTAL - total));
                total += content.length;
                if (!entry.isDirectory() && files.put(path, content) != null) {
                    throw refused("error.archive-path");
                }
                if (files.size() > MOST_FILES) {
                    throw refused("error.archive-large");
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            // The second: a name that is in no encoding.
            throw refused("error.archive-form");
        }
        return new PackFiles(name, inOneFolder(files));
    }

    private static boolean startsRight(byte[] archive) {
        for (int i = 0; i < BEGINNING.length; i++) {
            if (archive[i] != BEGINNING[i]) {
                return false;
            }
        }
        return true;
    }

    private static String path(ZipEntry entry) {
        String path = entry.isDirectory()
                ? entry.getName().substring(0, entry.getName().length() - 1)
                : entry.getName();
        if (!PATH.matcher(path).matches()) {
            throw refused("error.archive-path");
        }
        return path;
    }

    private static byte[] content(ZipInputStream zip, int most) throws IOException {
        var content = new ByteArrayOutputStream();
        var buffer = new byte[BUFFER];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            content.write(buffer, 0, read);
            if (content.size() > most) {
                throw refused("error.archive-large");
            }
        }
        return content.toByteArray();
    }

    /** Without the folder that all files are in, if there is one. */
    private static SortedMap<String, byte[]> inOneFolder(SortedMap<String, byte[]> files) {
        if (files.isEmpty() || files.containsKey("tenant.yaml")) {
            return files;
        }
        String first = files.firstKey();
        String folder = first.substring(0, first.indexOf('/') + 1);
        if (folder.isEmpty() || !files.keySet().stream().allMatch(path -> path.startsWith(folder))) {
            return files;
        }
        SortedMap<String, byte[]> inside = new TreeMap<>();
        files.forEach((path, content) -> inside.put(path.substring(folder.length()), content));
        return inside;
    }

    private static RefusedException refused(String messageKey) {
        return new RefusedException(RefusedException.Fault.INPUT, messageKey);
    }
}
