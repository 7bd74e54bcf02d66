package io.candor.persistence.subscriber;

/**
 * A holder of an account as a list names them.
 *
 * @param addressHash by which the address is found
 * @param address encrypted
 * @param language BCP 47 tag
 */
public record AccountLine(byte[] addressHash, byte[] address, String language) {}
