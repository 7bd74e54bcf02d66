/** Documents on paper, as PDF. */
package io.candor.ejb.print;
