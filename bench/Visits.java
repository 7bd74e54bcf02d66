import java.net.CookieManager;
import java.net.http.HttpClient;

/** Browsers that go where they are sent, and keep what they are given. */
final class Visits {

    static {
        // Signing in leads through more pages than the five that are usual.
        System.setProperty("jdk.httpclient.redirects.retrylimit", "20");
    }

    private Visits() {}

    /** A browser of its own. All runs on one host name, for which cookies hold on every port; that they ask for TLS is meant for elsewhere. */
    static HttpClient client() {
        var cookies = new CookieManager();
        cookies.setCookiePolicy((address, cookie) -> {
            cookie.setSecure(false);
            return true;
        });
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .cookieHandler(cookies)
                .build();
    }
}
