/** The pages of refusals and failures. They name no tenant and show no details. */
package io.candor.web.centre.error;
