/**
 * What laws set: dated rules, read from one file and checked when read. No period stands in code. Start reading at
 * {@link io.candor.deadline.law.LawRule}; the rules themselves are in {@code legal-rules.yaml} beside the compiled classes.
 */
package io.candor.deadline.law;
