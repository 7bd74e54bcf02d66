/**
 * API keys: made and revoked by members ({@link io.candor.ejb.apikey.ApiKeyIssuing}), and taken in place of a sign-in ({@link
 * io.candor.ejb.apikey.ApiKeyChecking}). What a key may do stands in {@code AllowedTo}, beside the roles.
 */
package io.candor.ejb.apikey;
