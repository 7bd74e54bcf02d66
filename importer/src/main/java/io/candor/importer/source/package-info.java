/**
 * From bytes to text: what kind of document it is, told by its content; limits that no document passes; and what was repaired or taken
 * out on the way. Start with {@link io.candor.importer.source.Intake}.
 */
package io.candor.importer.source;
