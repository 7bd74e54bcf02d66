/**
 * Changes of the company that is responsible, as people were told them.
 */
package io.candor.persistence.notice.ownership;
