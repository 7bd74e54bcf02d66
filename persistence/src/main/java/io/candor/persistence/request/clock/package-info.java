/** What the dates of a request follow from, and what was done to them: {@link io.candor.persistence.request.clock.RequestTerms}. */
package io.candor.persistence.request.clock;
