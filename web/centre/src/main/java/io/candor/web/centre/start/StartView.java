package io.candor.web.centre.start;

/**
 * What one of these pages shows.
 *
 * @param action where its form goes; the address of the page
 * @param email what was typed, or whose address it is
 * @param name what was typed as a name
 * @param refused why it comes back, in the reader's language; null if it does not
 * @param invitation who invites to what, in the reader's language; null if nobody does
 * @param next where it goes on after the sign-in
 */
public record StartView(String action, String email, String name, String refused, String invitation, String next) {

    static final String ATTRIBUTE = StartView.class.getName();

    StartView refusedBecause(String why) {
        return new StartView(action, email, name, why, invitation, next);
    }

    StartView typed(String newName) {
        return new StartView(action, email, newName, refused, invitation, next);
    }
}
