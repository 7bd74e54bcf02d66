package io.candor.it;

import io.candor.ejb.tenant.sender.SenderRecords.Wanted;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/** A name server of our own, where the application under test asks ({@code CANDOR_DNS_SERVER}): it knows the records it is given. */
public final class NameServer implements AutoCloseable {

    private static final int PIECE = 255;

    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Map<String, String> aliases = new ConcurrentHashMap<>();
    private final DatagramSocket socket;
    private volatile boolean out;

    /** Begins to answer at the address that {@code CANDOR_DNS_SERVER} names. */
    public NameServer() throws IOException {
        String server = System.getenv("CANDOR_DNS_SERVER");
        int port = Integer.parseInt(server.substring(server.lastIndexOf(':') + 1));
        socket = new DatagramSocket(port, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve);
        thread.setDaemon(true);
        thread.start();
    }

    /** From now on a name has this TXT record. */
    public void put(String name, String text) {
        texts.put(name.toLowerCase(Locale.ROOT), text);
    }

    /** From now on a name stands for another one. */
    public void alias(String name, String target) {
        aliases.put(name.toLowerCase(Locale.ROOT), target);
    }

    /** Does at the DNS provider what the page of a sender says. */
    void publish(Wanted wanted) {
        if (wanted.type().equals("CNAME")) {
            alias(wanted.name(), wanted.value());
        } else {
            put(wanted.name(), wanted.value());
        }
    }

    /** From now on a name is not there. */
    public void forget(String name) {
        texts.remove(name.toLowerCase(Locale.ROOT));
        aliases.remove(name.toLowerCase(Locale.ROOT));
    }

    /** Whether it answers nothing but that it has failed. */
    public void setOut(boolean failing) {
        out = failing;
    }

    private void serve() {
        byte[] buffer = new byte[1_500];
        try {
            while (true) {
                var packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                byte[] answer = answer(new Message(Arrays.copyOf(packet.getData(), packet.getLength())))
                        .toWire();
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private Message answer(Message query) throws IOException {
        Record question = query.getQuestion();
        Name name = question.getName();
        String asked = name.toString(true).toLowerCase(Locale.ROOT);
        var answer = new Message(query.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.addRecord(question, Section.QUESTION);
        if (out) {
            answer.getHeader().setRcode(Rcode.SERVFAIL);
        } else if (question.getType() == Type.TXT && texts.containsKey(asked)) {
            answer.addRecord(new TXTRecord(name, DClass.IN, 60, pieces(texts.get(asked))), Section.ANSWER);
        } else if (question.getType() == Type.CNAME && aliases.containsKey(asked)) {
            Name target = Name.fromString(aliases.get(asked) + ".");
            answer.addRecord(new CNAMERecord(name, DClass.IN, 60, target), Section.ANSWER);
        } else {
            answer.getHeader().setRcode(Rcode.NXDOMAIN);
        }
        return answer;
    }

    /** As providers store long texts. */
    private static List<String> pieces(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return IntStream.iterate(0, from -> from < bytes.length, from -> from + PIECE)
                .mapToObj(from -> text.substring(from, Math.min(from + PIECE, text.length())))
                .toList();
    }

    @Override
    public void close() {
        socket.close();
    }
}
