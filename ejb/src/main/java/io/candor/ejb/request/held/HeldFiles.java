package io.candor.ejb.request.held;

import io.candor.ejb.key.DataKey;
import io.candor.ejb.request.held.HeldRequestQueries.Attached;
import io.candor.ejb.request.held.HeldRequestQueries.Held;
import io.candor.persistence.request.intake.OnBehalf;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The attachments of one archive: which of them are in it, under which names, and why others are not. A file is opened from beginning to end
 * before any of it is written, so that the archive never holds a part of one.
 */
final class HeldFiles {

    /** The most bytes of attachments in one archive, so that twenty files a request do not fill the database a second time. */
    static final long MOST_BYTES = 1_073_741_824;

    private static final Logger LOG = Logger.getLogger(HeldFiles.class.getName());

    /** The longest name of an entry, in signs of at most four bytes each: file systems take 255. */
    private static final int LONGEST_NAME = 60;

    /** Why a file is not in the archive. */
    enum Missing {
        /** It was deleted while the archive was written. */
        GONE,
        /** It is not what was stored, or the key does not open it. */
        UNREADABLE,
        /** Nobody has proved to have made the request. */
        UNPROVED,
        /** The request was made for another person, whose data it may hold. */
        SOMEBODY_ELSE,
        /** The archive is full. */
        FULL;

        /** How programs read it. */
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The code. */
        @Override
        public String toString() {
            return code();
        }
    }

    /** Where the pieces of files come from. */
    @FunctionalInterface
    interface Pieces {

        /**
         * A piece of a file; empty if it is not there any more.
         *
         * @param key of the file's request
         * @param position its place, from 0
         * @throws IllegalStateException if it does not open
         */
        Optional<byte[]> open(DataKey key, Attached file, int position);
    }

    /** Begins an entry of the archive. */
    @FunctionalInterface
    interface Entries {

        /** Begins the entry of a path, and ends the one before. */
        OutputStream begin(String path) throws IOException;
    }

    /**
     * A cell that names a file of the archive.
     *
     * @param path from the archive's top
     */
    record Entry(String path) {

        /** The way there for a page at the archive's top. */
        String link() {
            try {
                return new URI(null, null, path, null).toASCIIString();
            } catch (URISyntaxException e) {
                throw new IllegalStateException("a file of the archive has no address", e);
            }
        }

        /** The path. */
        @Override
        public String toString() {
            return path;
        }
    }

    /**
     * A file as the archive lists it.
     *
     * @param entry where it is; null if it is not in the archive
     * @param missing why it is not; null if it is
     */
    record Listed(Attached attached, Entry entry, Missing missing) {}

    private final Pieces pieces;
    private final Map<UUID, Listed> listed = new HashMap<>();
    private long room = MOST_BYTES;

    HeldFiles(Pieces pieces) {
        this.pieces = pieces;
    }

    /** Where everything of a request is. */
    static String folder(Held held) {
        return "requests/" + held.facts().head().reference() + "/";
    }

    /** Writes those files of a request that belong into the archive, each piece by piece. */
    void write(Held held, Entries entries) throws IOException {
        int number = 0;
        for (Attached file : held.attached()) {
            number++;
            Optional<Missing> missing = missing(held, file);
            Entry entry = missing.isPresent() ? null : new Entry(path(held, number, file.name()));
            if (entry != null) {
                room -= file.bytes();
                OutputStream out = entries.begin(entry.path());
                for (int i = 0; i < file.pieces(); i++) {
                    out.write(pieces.open(held.key(), file, i)
                            .orElseThrow(() -> new IOException("a file went while it was written")));
                }
            }
            listed.put(file.id(), new Listed(file, entry, missing.orElse(null)));
        }
    }

    /** The files of a request whose files were written before; what came later is not in this archive. */
    List<Listed> of(Held held) {
        return held.attached().stream()
                .map(file -> listed.get(file.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    private Optional<Missing> missing(Held held, Attached file) {
        if (!held.facts().identity().isConfirmed()) {
            return Optional.of(Missing.UNPROVED);
        }
        if (!file.fromPerson() && held.facts().asked().onBehalf() != OnBehalf.SELF) {
            return Optional.of(Missing.SOMEBODY_ELSE);
        }
        if (file.bytes() > room) {
            return Optional.of(Missing.FULL);
        }
        return file.name() == null ? Optional.of(Missing.UNREADABLE) : fault(held.key(), file);
    }

    private Optional<Missing> fault(DataKey key, Attached file) {
        try {
            for (int i = 0; i < file.pieces(); i++) {
                if (pieces.open(key, file, i).isEmpty()) {
                    return Optional.of(Missing.GONE);
                }
            }
            return Optional.empty();
        } catch (IllegalStateException e) {
            LOG.log(Level.WARNING, e, () -> "file " + file.id() + " of a request does not open");
            return Optional.of(Missing.UNREADABLE);
        }
    }

    /** No name leads out of its folder, means anything to a shell or a disk, or is there twice, whatever a system takes for the same. */
    private static String path(Held held, int number, String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[^\\p{L}\\p{M}\\p{N} ._()-]", "_")
                .strip();
        int length = plain.codePointCount(0, plain.length());
        String end =
                length <= LONGEST_NAME ? plain : plain.substring(plain.offsetByCodePoints(0, length - LONGEST_NAME));
        return folder(held) + "files/" + String.format(Locale.ROOT, "%02d-%s", number, end);
    }
}
