/** Console pages about the tenant's systems: which there are, what they hold, and how they are asked to do something for a request. */
package io.candor.web.console.system;
