package io.candor.ejb.request.file;

import io.candor.ejb.key.DataKey;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

/** Writes a file piece by piece, so that no more of it is in memory than one piece. Closing it writes the last one. */
public final class PieceStream extends OutputStream {

    private final SealedFiles files;
    private final DataKey key;
    private final UUID fileId;
    private final byte[] piece = new byte[SealedFiles.PIECE];
    private int filled;
    private int pieces;
    private long size;
    private boolean closed;

    /**
     * @param files where it is kept; each piece by a call of its own
     * @param key of the request
     */
    public PieceStream(SealedFiles files, DataKey key, UUID fileId) {
        this.files = files;
        this.key = key;
        this.fileId = fileId;
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        Objects.checkFromIndexSize(from, length, bytes.length);
        int done = 0;
        while (done < length) {
            if (filled == piece.length) {
                send(false);
            }
            int some = Math.min(length - done, piece.length - filled);
            System.arraycopy(bytes, from + done, piece, filled, some);
            filled += some;
            done += some;
        }
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            send(true);
        }
    }

    /** How many pieces were written. */
    public int pieces() {
        return pieces;
    }

    /** How many bytes were written. */
    public long size() {
        return size;
    }

    private void send(boolean last) {
        files.write(key, fileId, pieces, Arrays.copyOf(piece, filled), last);
        pieces++;
        size += filled;
        filled = 0;
    }
}
