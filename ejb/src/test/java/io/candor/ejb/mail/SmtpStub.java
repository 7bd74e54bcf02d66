package io.candor.ejb.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A relay that says what a test wants it to say, and keeps what it was told. */
final class SmtpStub implements AutoCloseable {

    private final ServerSocket socket;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final String recipientReply;

    /**
     * @param recipientReply what it says to each recipient
     */
    SmtpStub(String recipientReply) throws IOException {
        this.recipientReply = recipientReply;
        this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve);
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

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        say(client, "220 stub.example");
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            lines.add(line);
            if (data) {
                data = !line.equals(".");
                if (!data) {
                    say(client, "250 2.0.0 taken");
                }
            } else {
                data = answer(client, line);
            }
        }
    }

    private boolean answer(Socket client, String line) {
        String word = line.substring(0, Math.min(4, line.length()));
        switch (word) {
            case "RCPT" -> say(client, recipientReply);
            case "DATA" -> say(client, "354 go on");
            case "QUIT" -> say(client, "221 bye");
            default -> say(client, "250 ok");
        }
        return word.equals("DATA");
    }

    private static void say(Socket client, String line) {
        try {
            client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
