/**
 * The table of the console's pages. Each feature has a class of rows ({@link io.candor.web.console.route.ConsentRoutes} is an example), and
 * {@link io.candor.web.console.route.ConsoleRoutes} collects them. Rows name files and servlets, so this package uses no feature.
 */
package io.candor.web.console.route;
