/**
 * What holds for every answer of every WAR, whoever makes it: which proxies are believed, which headers protect the reader, how the
 * session cookie looks, and one log line for each request that reaches the application. Put around each deployment by
 * {@link io.candor.web.shared.security.EdgeExtension}; start reading there.
 */
package io.candor.web.shared.security;
