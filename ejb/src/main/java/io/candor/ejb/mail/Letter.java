package io.candor.ejb.mail;

import java.net.URI;
import java.util.List;

/**
 * What a mail says, before it has a layout. All of it is plain text; nothing in it is taken for HTML.
 *
 * @param language BCP 47 tag of the texts
 * @param subject one line, also the heading
 * @param paragraphs what is to be said, a paragraph each
 * @param action what the reader can do; null for nothing
 * @param notes smaller print at the end: how long it is valid, what to do if it came by mistake
 */
public record Letter(String language, String subject, List<String> paragraphs, Action action, List<String> notes) {

    /**
     * One thing to do, shown as a button and, in the plain text, as the address itself.
     *
     * @param label what happens
     * @param address where, http or https
     */
    public record Action(String label, URI address) {

        /**
         * @throws IllegalArgumentException if the address is not one of the web
         */
        public Action {
            if (!"https".equals(address.getScheme()) && !"http".equals(address.getScheme())) {
                throw new IllegalArgumentException("an action leads to the web");
            }
        }
    }
}
