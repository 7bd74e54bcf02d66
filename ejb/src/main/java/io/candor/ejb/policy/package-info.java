/** Reading and publishing policies, and comparing two versions. */
package io.candor.ejb.policy;
