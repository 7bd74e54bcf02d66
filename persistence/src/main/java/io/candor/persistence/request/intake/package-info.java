/** How a request comes in: {@link io.candor.persistence.request.intake.AskedFor}. */
package io.candor.persistence.request.intake;
