/** Reading the promises of the policy in force. */
package io.candor.ejb.promise;
