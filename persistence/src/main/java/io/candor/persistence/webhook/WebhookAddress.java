package io.candor.persistence.webhook;

import io.candor.persistence.shared.RefusedException;
import java.net.URI;
import java.net.URISyntaxException;

/** Where messages may go: whole https addresses without a name, a password or a fragment in them. */
public final class WebhookAddress {

    private static final int LONGEST = 1_000;

    private WebhookAddress() {}

    /**
     * The one form of an address.
     *
     * @param local whether http and addresses of this machine will do, as in development
     * @throws RefusedException if messages may not go there
     */
    public static String checked(String written, boolean local) {
        String url = written == null ? "" : written.strip();
        try {
            var uri = new URI(url);
            boolean scheme = "https".equals(uri.getScheme()) || local && "http".equals(uri.getScheme());
            if (scheme
                    && url.length() <= LONGEST
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null) {
                return uri.toASCIIString();
            }
        } catch (URISyntaxException noAddress) {
            // Told below.
        }
        throw new RefusedException(RefusedException.Fault.INPUT, "error.webhook-url");
    }
}
