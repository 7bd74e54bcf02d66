/** A signed-in person's own requests at one tenant. */
package io.candor.web.account.request;
