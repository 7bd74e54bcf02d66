package io.candor.ejb.notice.bounce;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What stands in the envelope address of one delivery: short hints at tenant and notice, the person, and the proof that it was written here.
 * 55 letters and digits, so that it fits into the 64 of a local part; the same in capitals, since servers may change them.
 *
 * @param tenantHint the last four bytes of the tenant's id
 * @param noticeHint the last four bytes of the notice's id; of a letter, of the letter's
 * @param recipient the person; of a letter, what it is about
 * @param proof over all of them, 10 bytes
 */
record BounceToken(int tenantHint, int noticeHint, UUID recipient, byte[] proof) {

    static final int LETTERS = 55;
    static final int PROOF_BYTES = 10;

    /** A token inside of an address. */
    static final Pattern IN_ADDRESS = Pattern.compile("\\+([0-9a-v]{" + LETTERS + "})@", Pattern.CASE_INSENSITIVE);

    private static final int BYTES = 4 + 4 + 16 + PROOF_BYTES;
    private static final int RADIX = 32;

    static int hint(UUID id) {
        return (int) id.getLeastSignificantBits();
    }

    /** As it stands in an address. */
    String text() {
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putInt(tenantHint)
                .putInt(noticeHint)
                .putLong(recipient.getMostSignificantBits())
                .putLong(recipient.getLeastSignificantBits())
                .put(proof)
                .array();
        String digits = new BigInteger(1, bytes).toString(RADIX);
        return "0".repeat(LETTERS - digits.length()) + digits;
    }

    /** What an address says; empty if it can be none of ours. */
    static Optional<BounceToken> read(String text) {
        if (text.length() != LETTERS || !text.matches("[0-9a-vA-V]+")) {
            return Optional.empty();
        }
        var number = new BigInteger(text.toLowerCase(Locale.ROOT), RADIX);
        if (number.bitLength() > BYTES * Byte.SIZE) {
            return Optional.empty();
        }
        byte[] bytes = number.toByteArray();
        var buffer = ByteBuffer.allocate(BYTES);
        int length = Math.min(bytes.length, BYTES);
        buffer.position(BYTES - length);
        buffer.put(bytes, bytes.length - length, length);
        buffer.rewind();
        int tenant = buffer.getInt();
        int notice = buffer.getInt();
        var recipient = new UUID(buffer.getLong(), buffer.getLong());
        var proof = new byte[PROOF_BYTES];
        buffer.get(proof);
        return Optional.of(new BounceToken(tenant, notice, recipient, proof));
    }
}
