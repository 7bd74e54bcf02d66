package io.candor.ejb.notice.delivery;

import java.util.UUID;

/**
 * A part of the people of a notice, which one worker at a time writes to.
 *
 * @param notice the notice
 * @param lane which part, from 0
 */
public record NoticeLane(UUID notice, int lane) {

    /** The name of its task. */
    public static String id(UUID notice, int lane) {
        return notice + ":" + lane;
    }
}
