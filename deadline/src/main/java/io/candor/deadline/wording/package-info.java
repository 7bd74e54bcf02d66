/**
 * The sentences that explain a date, in English and German. Start reading at {@link io.candor.deadline.wording.DeadlineTexts}; the texts
 * are in {@code wording.properties} and its translations beside the compiled classes.
 */
package io.candor.deadline.wording;
