/** Reading the register of processors and retention. */
package io.candor.ejb.processing;
