/**
 * The register of what happens to personal data: who processes it for the tenant, and how long it is kept. Replaced as a whole by an
 * import, edited row by row in the console.
 */
package io.candor.persistence.processing;
