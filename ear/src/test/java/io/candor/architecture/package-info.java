/**
 * The rules that keep the code in shape, each with its reason. {@link io.candor.architecture.LayersTest} and its neighbours read the
 * compiled classes of all modules; {@link io.candor.architecture.BudgetsTest}, {@link io.candor.architecture.MessagesTest} and
 * {@link io.candor.architecture.PageFilesTest} read sources, pages and message bundles. An exception to a rule stands in the rule's own
 * list, with its reason.
 */
package io.candor.architecture;
