/**
 * A tenant as a pack: read from the database, written as files, and packed into one archive; and archives that come from outside, opened
 * with distrust. What is written here, {@link io.candor.ejb.pack.PackReader} reads back.
 */
package io.candor.ejb.pack.export;
