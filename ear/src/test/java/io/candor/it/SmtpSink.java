package io.candor.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A mail server that keeps what it takes, and says to some recipients what a test wants. */
final class SmtpSink implements AutoCloseable {

    private final ServerSocket socket;
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final List<String> recipients = new CopyOnWriteArrayList<>();
    private final Map<String, String> returnPaths = new ConcurrentHashMap<>();
    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    private volatile int waiting;
    private final Map<String, String> refusals = new ConcurrentHashMap<>();

    /** At the address where the application looks for its relay. */
    SmtpSink() throws IOException {
        int port = Integer.parseInt(System.getenv().getOrDefault("CANDOR_SMTP_PORT", "25"));
        socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        start(this::serve);
    }

    /** From now on waits before each answer. */
    void waitMillis(int millis) {
        waiting = millis;
    }

    /** From now on says this to a recipient; null to take mail for it again. */
    void say(String recipient, String reply) {
        if (reply == null) {
            refusals.remove(recipient);
        } else {
            refusals.put(recipient, reply);
        }
    }

    /** Who got a mail, as often as they got one. */
    List<String> recipients() {
        return List.copyOf(recipients);
    }

    /** Where the last mail to somebody returns to. */
    String returnPath(String recipient) {
        return returnPaths.get(recipient);
    }

    /** All mails, with their headers. */
    List<String> mails() {
        return List.copyOf(mails);
    }

    private static void start(Runnable work) {
        var thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                clients.add(client);
                start(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            say(client, "220 sink.example");
            String recipient = "";
            String sender = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("MAIL")) {
                    sender = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    say(client, "250 ok");
                } else if (line.startsWith("RCPT")) {
                    recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    say(client, refusals.getOrDefault(recipient, "250 2.1.5 ok"));
                } else if (line.equals("DATA")) {
                    say(client, "354 go on");
                    mails.add(body(in));
                    recipients.add(recipient);
                    returnPaths.put(recipient, sender);
                    say(client, "250 2.0.0 taken");
                } else {
                    say(client, line.equals("QUIT") ? "221 bye" : "250 ok");
                }
            }
        } catch (IOException gone) {
            // Whoever talked has hung up.
        }
    }

    private static String body(BufferedReader in) throws IOException {
        var body = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            body.append(line).append('\n');
        }
        return body.toString();
    }

    private void say(Socket client, String reply) throws IOException {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(waiting));
        client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket client : clients) {
            client.close();
        }
    }
}
