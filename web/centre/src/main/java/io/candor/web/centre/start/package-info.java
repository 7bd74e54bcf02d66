/**
 * Where people begin: an address is typed and proved, an invitation is read, a password is chosen. Works without scripts and without
 * sign-in. Start reading at {@link io.candor.web.centre.start.StartServlet}.
 */
package io.candor.web.centre.start;
