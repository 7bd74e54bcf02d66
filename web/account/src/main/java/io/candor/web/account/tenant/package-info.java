/** A person's own page at one tenant. */
package io.candor.web.account.tenant;
