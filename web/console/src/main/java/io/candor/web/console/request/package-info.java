/** Pages on which members work on requests of persons: the queue, a request, its clock, its decision. */
package io.candor.web.console.request;
