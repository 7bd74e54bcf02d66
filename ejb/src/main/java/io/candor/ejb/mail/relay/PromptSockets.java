package io.candor.ejb.mail.relay;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Sockets that send what they have at once. Otherwise the end of a mail waits until the relay has confirmed its beginning, which a relay
 * does with its answer, or after 40 ms. For many connections, each made by one thread.
 */
final class PromptSockets extends SocketFactory {

    private final SocketFactory plain = SocketFactory.getDefault();
    private final ThreadLocal<Socket> latest = new ThreadLocal<>();

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

    /** The socket that this thread has made last, which is forgotten here; null if it has made none since. */
    Socket latest() {
        Socket made = latest.get();
        latest.remove();
        return made;
    }

    private Socket prompt(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        latest.set(socket);
        return socket;
    }
}
