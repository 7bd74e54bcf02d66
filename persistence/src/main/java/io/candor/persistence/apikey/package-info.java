/** Keys by which programs read and act for a tenant: {@link io.candor.persistence.apikey.ApiKey}, and what they may do. */
package io.candor.persistence.apikey;
