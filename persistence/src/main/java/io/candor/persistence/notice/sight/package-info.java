/** What tenants' products were given to show of notices ({@link io.candor.persistence.notice.sight.NoticeSight}). */
package io.candor.persistence.notice.sight;
