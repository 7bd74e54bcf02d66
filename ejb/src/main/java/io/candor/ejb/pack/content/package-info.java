/** Storing what a tenant consists of, whether it comes from files or from the wizard. Under the roles of whoever calls. */
package io.candor.ejb.pack.content;
