package io.candor.health;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether somebody listens at an address. */
final class Reachability {

    /** Longest wait for a connection, in milliseconds. */
    private static final int PATIENCE_MILLIS = 1_000;

    private Reachability() {}

    /** An answer that is always up and tells whether the other side can be reached: without it a node still serves public pages. */
    static HealthCheckResponse tell(String name, String host, int port) {
        return HealthCheckResponse.named(name)
                .up()
                .withData("reachable", reaches(host, port))
                .build();
    }

    private static boolean reaches(String host, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            return true;
        } catch (IOException unreachable) {
            return false;
        }
    }
}
