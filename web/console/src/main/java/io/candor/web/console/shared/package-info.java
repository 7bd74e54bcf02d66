/** What all pages of the console share: the router. */
package io.candor.web.console.shared;
