import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A mail server that takes everything, and writes down who got what: recipient and Message-ID, one line a mail, at the moment when it says
 * yes. Arguments: port, file, milliseconds to wait before each reply, and a file for the first mail itself, if it is wanted.
 */
public class MailSink {

    private final BufferedWriter journal;
    private final int delay;
    private final AtomicReference<Path> sample;

    private MailSink(Path file, int delay, Path sample) throws IOException {
        this.journal = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        this.delay = delay;
        this.sample = new AtomicReference<>(sample);
    }

    public static void main(String[] arguments) throws IOException {
        var sink = new MailSink(
                Path.of(arguments[1]),
                Integer.parseInt(arguments[2]),
                arguments.length > 3 ? Path.of(arguments[3]) : null);
        try (var socket = new ServerSocket(Integer.parseInt(arguments[0]), 100, InetAddress.getLoopbackAddress())) {
            while (true) {
                Socket client = socket.accept();
                var thread = new Thread(() -> sink.talk(client));
                thread.setDaemon(true);
                thread.start();
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            OutputStream out = client.getOutputStream();
            say(out, "220 sink.example");
            String recipient = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("RCPT TO:")) {
                    recipient = line.substring(9, line.indexOf('>'));
                    say(out, "250 ok");
                } else if (line.equals("DATA")) {
                    say(out, "354 go on");
                    String id = message(in);
                    note(recipient + " " + id);
                    say(out, "250 taken");
                } else {
                    say(out, line.equals("QUIT") ? "221 bye" : "250 ok");
                }
            }
        } catch (IOException gone) {
            // Whoever talked has hung up, or was killed.
        }
    }

    private String message(BufferedReader in) throws IOException {
        String id = "none";
        Path kept = sample.getAndSet(null);
        var lines = new ArrayList<String>();
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new IOException("hung up in the middle of a mail");
            }
            if (line.startsWith("Message-ID: ")) {
                id = line.substring(12);
            }
            if (kept != null) {
                lines.add(line);
            }
        }
        if (kept != null) {
            Files.write(kept, lines, StandardCharsets.ISO_8859_1);
        }
        return id;
    }

    private synchronized void note(String line) throws IOException {
        journal.write(line);
        journal.newLine();
        journal.flush();
    }

    private void say(OutputStream out, String reply) throws IOException {
        if (delay > 0) {
            try {
                Thread.sleep(delay);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
        out.write((reply + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
