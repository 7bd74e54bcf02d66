/**
 * Sessions of the two audiences that have accounts: staff in the console, people in the account. Where they begin ({@link
 * io.candor.web.shared.session.SignInServlet}), what each request needs ({@link io.candor.web.shared.session.SessionGuard}, the place to
 * start reading) and where they end ({@link io.candor.web.shared.session.SignOutServlet}; when Keycloak says so, in {@code
 * io.candor.web.shared.identity}). The public WAR has no sessions.
 */
package io.candor.web.shared.session;
