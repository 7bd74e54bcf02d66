package io.candor.web.shared.tenant;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the link of an invitation names. The tenant stands in it by its id: its slug may change while it is being prepared.
 *
 * @param tenant whose invitation it is
 * @param secret proves that somebody has read the mail
 */
public record InvitationPath(UUID tenant, String secret) {

    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/([A-Za-z0-9_-]{43})");

    /** What stands behind a beginning of addresses; empty if the path is no link of an invitation there. */
    public static Optional<InvitationPath> below(String beginning, String path) {
        if (!path.startsWith(beginning)) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(path.substring(beginning.length()));
        return form.matches()
                ? Optional.of(new InvitationPath(UUID.fromString(form.group(1)), form.group(2)))
                : Optional.empty();
    }

    /** The same link below another beginning of addresses. */
    public String at(String beginning) {
        return beginning + tenant + "/" + secret;
    }
}
