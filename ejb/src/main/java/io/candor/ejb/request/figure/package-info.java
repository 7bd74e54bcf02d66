/** How many requests there are and how long they take: {@link io.candor.ejb.request.figure.RequestFigures}. */
package io.candor.ejb.request.figure;
