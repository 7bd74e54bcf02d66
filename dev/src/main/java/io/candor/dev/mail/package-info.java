/**
 * The mail catcher of the local run: takes every mail that Candor or Keycloak sends and shows it in the browser, so that
 * nothing ever leaves the machine. Start reading at {@link io.candor.dev.mail.MailCatcher}.
 */
package io.candor.dev.mail;
