/**
 * Reads a policy that a company already has, in whatever form, and tells what it promises and where it contradicts itself. Plain Java: no
 * server, no network, no database. Start with {@link io.candor.importer.PolicyImport}.
 */
package io.candor.importer;
