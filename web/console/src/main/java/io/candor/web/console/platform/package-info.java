/**
 * The operators' console: all tenants, each with what an operator may do to it, packs, the platform's health and log. {@link
 * io.candor.web.console.platform.PlatformRouter} knows the addresses. No page here shows a tenant's people, texts or requests.
 */
package io.candor.web.console.platform;
