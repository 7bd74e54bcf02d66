package io.candor.ejb.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A relay that says what a test wants it to say, and keeps what it was told. */
final class SmtpStub implements AutoCloseable {

    private final ServerSocket socket;
    private final Thread thread = new Thread(this::serve);
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final String recipientReply;
    private volatile Socket client;
    private volatile boolean hangingUpInside;
    private volatile String bodyReply = "250 2.0.0 taken";
    private volatile String slowWord = "";
    private volatile long slowMillis;

    /**
     * @param recipientReply what it says to each recipient
     */
    SmtpStub(String recipientReply) throws IOException {
        this.recipientReply = recipientReply;
        this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Every line it was told, of all connections. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    /** Ends the connection that there is; the next one is taken. */
    void hangUp() throws IOException {
        client.close();
    }

    /** Ends the connection in the middle of the next mail, once. */
    void hangUpInside() {
        hangingUpInside = true;
    }

    /** From now on says this to a whole mail. */
    void sayToMails(String reply) {
        bodyReply = reply;
    }

    /** From now on waits before it answers a command, once; {@code .} stands for a whole mail. */
    void waitAt(String word, long millis) {
        slowMillis = millis;
        slowWord = word;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket next = socket.accept()) {
                client = next;
                if (!socket.isClosed()) {
                    talk(next);
                }
            } catch (IOException gone) {
                // Closed by one side or the other.
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        say(caller, "220 stub.example");
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            lines.add(line);
            if (data && hangingUpInside) {
                hangingUpInside = false;
                caller.close();
                return;
            }
            if (data) {
                data = !line.equals(".");
                if (!data) {
                    dawdle(line);
                    say(caller, bodyReply);
                }
            } else {
                data = answer(caller, line);
            }
        }
    }

    private boolean answer(Socket caller, String line) {
        String word = line.substring(0, Math.min(4, line.length()));
        dawdle(word);
        switch (word) {
            case "RCPT" -> say(caller, recipientReply);
            case "DATA" -> say(caller, "354 go on");
            case "QUIT" -> say(caller, "221 bye");
            default -> say(caller, "250 ok");
        }
        return word.equals("DATA");
    }

    private void dawdle(String word) {
        if (word.equals(slowWord)) {
            slowWord = "";
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(slowMillis));
        }
    }

    private static void say(Socket caller, String line) {
        try {
            caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it, and comes back when nobody listens any more: a thread that is still inside accept would take one more caller. */
    @Override
    public void close() throws IOException {
        socket.close();
        if (client != null) {
            client.close();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new InterruptedIOException(e.getMessage());
        }
    }
}
