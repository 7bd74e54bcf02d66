/**
 * The application that ships, in the server that ships, on the engine that production uses. {@link io.candor.it.CandorDeployment} adds a
 * small web application with the tests to the EAR; the tests run inside the server, inject what they use, and play the neighbour: what
 * tenant A has, tenant B must not see.
 */
package io.candor.it;
