/**
 * Words for people: the message bundles, dates as the tenant writes them, and sentences made of values. {@link
 * io.candor.web.shared.text.Wording} is pure and needs no request; pages use the named beans {@code msg} and {@code dates}.
 */
package io.candor.web.shared.text;
