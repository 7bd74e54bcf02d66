/**
 * What a policy contradicts itself in, leaves out, or says weakly; each with the reason, the law where there is one, and a way to settle
 * it. Start with {@link io.candor.importer.report.ImportReport}.
 */
package io.candor.importer.report;
