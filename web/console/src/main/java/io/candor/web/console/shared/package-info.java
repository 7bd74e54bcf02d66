/**
 * What all pages of the console share: the table of its pages ({@link io.candor.web.console.shared.ConsoleRoutes}), the router, the frame
 * around a page, forms and their refusals.
 */
package io.candor.web.console.shared;
