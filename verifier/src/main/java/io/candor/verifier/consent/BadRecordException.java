package io.candor.verifier.consent;

/** A record of a log that is not what was written. The message names it by position and id. */
class BadRecordException extends RuntimeException {

    BadRecordException(long position, String id, String what) {
        super("record at position " + position + " (id " + id + "): " + what);
    }
}
