/** The importer's tests: scores against answers written by hand, limits, hostile documents, grammars. */
package io.candor.importer;
