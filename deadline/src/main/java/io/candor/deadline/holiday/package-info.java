/** Public holidays, from a library that keeps them. Nothing outside this package knows which library that is. */
package io.candor.deadline.holiday;
