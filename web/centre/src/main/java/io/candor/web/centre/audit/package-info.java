/** The audit log over the interface, for API keys. */
package io.candor.web.centre.audit;
