/**
 * A browser against everything that runs: application, Keycloak, MySQL. {@link io.candor.browser.Visit} is one visit of one person and
 * notes whatever goes wrong in the page; {@link io.candor.browser.Centre} and {@link io.candor.browser.Console} offer tasks, not elements.
 * The browser waits for what it expects; nothing here sleeps.
 */
package io.candor.browser;
