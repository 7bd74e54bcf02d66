/** Cookies and other storage, for everybody. */
package io.candor.web.centre.consent;
