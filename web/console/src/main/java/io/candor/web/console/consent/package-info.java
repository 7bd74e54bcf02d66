/**
 * Console pages about consent: the inventory of cookies and other storage, the notices that come of it, the banner, and the websites where
 * it stands. Each page bean has its page of the same name in the folder {@code consent}.
 */
package io.candor.web.console.consent;
