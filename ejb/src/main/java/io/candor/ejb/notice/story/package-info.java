/**
 * What a notice says: its story in one language, made from a version of the policy ({@link io.candor.ejb.notice.story.PolicyStories}) or from
 * changes of the register of processors ({@link io.candor.ejb.notice.story.ProcessorStories}), and its layout as a mail.
 */
package io.candor.ejb.notice.story;
