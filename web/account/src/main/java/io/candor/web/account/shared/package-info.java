/** What all pages of the account share: the router. */
package io.candor.web.account.shared;
