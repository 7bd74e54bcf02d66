package io.candor.ejb.webhook;

import io.candor.ejb.shared.CandorConfiguration;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Posts messages to addresses that tenants have written down: to public ones alone but in development, without redirects, without cookies,
 * and with a limit for everything.
 */
@ApplicationScoped
public class WebhookClient {

    private static final Timeout CONNECTING = Timeout.ofSeconds(5);
    private static final Timeout READING = Timeout.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int MOST_CONNECTIONS = 50;
    private static final int MOST_BYTES = 2_000;

    private final CloseableHttpClient http;

    /** As configured: in development, addresses of this machine will do. */
    @Inject
    WebhookClient(CandorConfiguration configuration) {
        this(
                configuration.isDevelopment()
                        ? SystemDefaultDnsResolver.INSTANCE
                        : new PublicAddresses(SystemDefaultDnsResolver.INSTANCE));
    }

    /** For the container's proxy. */
    protected WebhookClient() {
        this.http = null;
    }

    WebhookClient(DnsResolver names) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECTING)
                        .setSocketTimeout(READING)
                        .build())
                .setMaxConnTotal(MOST_CONNECTIONS)
                .build();
        http = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(READING)
                        .setConnectionRequestTimeout(CONNECTING)
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Candor-Webhooks/1")
                .build();
    }

    /**
     * What came of a message.
     *
     * @param status HTTP status, or null if there was no answer
     * @param answer the beginning of what was answered, or why there was no answer
     */
    record Result(Integer status, String answer) {

        /** Whether the address has taken it. */
        boolean arrived() {
            return status != null && status >= 200 && status < 300;
        }
    }

    /** Posts a message; does not throw for whatever the other side does. */
    Result post(String url, Map<String, String> headers, String body) {
        var post = new HttpPost(url);
        headers.forEach(post::setHeader);
        post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        try (ClassicHttpResponse response = http.executeOpen(null, post, null)) {
            String answer = response.getEntity() == null
                    ? ""
                    : beginning(response.getEntity().getContent());
            return new Result(response.getCode(), answer);
        } catch (IOException failure) {
            return new Result(null, failure.getClass().getSimpleName() + ": " + failure.getMessage());
        } finally {
            // Whatever of the answer has not been read stays unread.
            post.abort();
        }
    }

    private static String beginning(InputStream content) throws IOException {
        var bytes = new byte[MOST_BYTES];
        int length = 0;
        long end = System.nanoTime() + LONGEST.toNanos();
        while (length < MOST_BYTES && System.nanoTime() - end < 0) {
            int read = content.read(bytes, length, MOST_BYTES - length);
            if (read < 0) {
                break;
            }
            length += read;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8).replaceAll("[\\p{Cntrl}&&[^\\n]]", " ");
    }

    @PreDestroy
    void close() {
        try {
            http.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
