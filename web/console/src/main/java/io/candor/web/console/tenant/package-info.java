/** Console pages about tenants: the member's start page, one tenant's console, and the operators' list of all. */
package io.candor.web.console.tenant;
