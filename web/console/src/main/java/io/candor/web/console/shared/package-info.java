/**
 * What all pages of the console share: the router (it reads the table in {@link io.candor.web.console.route.ConsoleRoutes}), the frame around
 * a page, forms and their refusals.
 */
package io.candor.web.console.shared;
