package io.candor.ejb.tenant.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;

class TxtRecordsTest {

    private static final Map<String, String> ZONE =
            Map.of("_candor-challenge.privacy.example.com.", "candor-verification=abc");

    private DatagramSocket socket;
    private Thread server;

    @BeforeEach
    void aNameServer() throws IOException {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        server = new Thread(this::serve);
        server.setDaemon(true);
        server.start();
    }

    @AfterEach
    void stop() {
        socket.close();
    }

    @Test
    void aRecordThatIsThereIsFound() {
        assertThat(records().of("_candor-challenge.privacy.example.com"))
                .hasValueSatisfying(texts -> assertThat(texts).containsExactly("candor-verification=abc"));
    }

    @Test
    void aNameThatIsNotThereHasNone() {
        assertThat(records().of("_candor-challenge.other.example.com"))
                .hasValueSatisfying(texts -> assertThat(texts).isEmpty());
    }

    @Test
    void ofAServerThatFailsNothingIsKnown() {
        assertThat(records().of("_candor-challenge.broken.example.com")).isEmpty();
    }

    @Test
    void eachLookUpAsksAnew() {
        records().of("_candor-challenge.privacy.example.com");

        assertThat(records().of("_candor-challenge.privacy.example.com")).isPresent();
    }

    private TxtRecords records() {
        return new TxtRecords("127.0.0.1:" + socket.getLocalPort());
    }

    private void serve() {
        byte[] buffer = new byte[1500];
        try {
            while (true) {
                var packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                byte[] answer = answer(new Message(java.util.Arrays.copyOf(packet.getData(), packet.getLength())))
                        .toWire();
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static Message answer(Message query) {
        Record question = query.getQuestion();
        var answer = new Message(query.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.addRecord(question, Section.QUESTION);
        String name = question.getName().toString();
        if (name.contains("broken")) {
            answer.getHeader().setRcode(Rcode.SERVFAIL);
        } else if (ZONE.containsKey(name)) {
            answer.addRecord(new TXTRecord(question.getName(), DClass.IN, 60, ZONE.get(name)), Section.ANSWER);
        } else {
            answer.getHeader().setRcode(Rcode.NXDOMAIN);
        }
        return answer;
    }
}
