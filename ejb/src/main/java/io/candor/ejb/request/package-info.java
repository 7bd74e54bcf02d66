/** Reading the rights that a tenant grants. */
package io.candor.ejb.request;
