/**
 * Pages of the registers of processors and retention. What the version in force promises stands beside, and what would break it is refused
 * by {@code io.candor.ejb.processing}.
 */
package io.candor.web.console.processing;
