/**
 * Console pages about API keys: the list, a new one, and one that can be revoked. Each page bean has its page of the same name in the folder
 * {@code apikey}.
 */
package io.candor.web.console.apikey;
