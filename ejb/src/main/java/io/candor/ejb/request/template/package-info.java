/** A tenant's own words for letters about requests: {@link io.candor.ejb.request.template.RequestTemplating}. */
package io.candor.ejb.request.template;
