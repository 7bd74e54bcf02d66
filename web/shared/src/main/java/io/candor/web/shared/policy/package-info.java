/** How two policy versions are shown beside each other, in public and in the console. */
package io.candor.web.shared.policy;
