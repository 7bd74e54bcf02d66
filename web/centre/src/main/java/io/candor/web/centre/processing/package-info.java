/** The register of processors and of retention, for everybody. */
package io.candor.web.centre.processing;
