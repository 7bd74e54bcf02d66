/** The register of processors in words, as public pages and the console show it. */
package io.candor.web.shared.processing;
