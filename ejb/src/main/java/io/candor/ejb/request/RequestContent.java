package io.candor.ejb.request;

/**
 * What a person wrote; kept sealed with the request's own key.
 *
 * @param name how the person is called
 * @param email the address, in its one form
 * @param text what they say; empty if nothing
 * @param objection to which processing they object; empty if to none
 * @param forWhom for whom they ask; empty for themselves
 * @param mandate why they may; empty for themselves
 * @param subject the pseudonym that the person's browser made for choices about cookies; empty or null if not given
 */
public record RequestContent(
        String name, String email, String text, String objection, String forWhom, String mandate, String subject) {

    /** Never what was written. */
    @Override
    public String toString() {
        return "RequestContent";
    }
}
