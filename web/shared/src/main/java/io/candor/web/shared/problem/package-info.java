/** What stands behind a failure, as far as a reader can be told: start at {@link io.candor.web.shared.problem.Outage}. */
package io.candor.web.shared.problem;
