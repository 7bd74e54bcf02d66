package io.candor.ejb.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Sockets that send what they have at once. Otherwise the end of a mail waits until the relay has confirmed its beginning, which a relay
 * does with its answer, or after 40 ms. One for each connection.
 */
final class PromptSockets extends SocketFactory {

    private final SocketFactory plain = SocketFactory.getDefault();
    private volatile Socket latest;

    @Override
    public Socket createSocket() throws IOException {
        return prompt(plain.createSocket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return prompt(plain.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int localPort) throws IOException {
        return prompt(plain.createSocket(host, port, from, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return prompt(plain.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int localPort) throws IOException {
        return prompt(plain.createSocket(host, port, from, localPort));
    }

    /** The socket that was made last. */
    Socket latest() {
        return latest;
    }

    private Socket prompt(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        latest = socket;
        return socket;
    }
}
