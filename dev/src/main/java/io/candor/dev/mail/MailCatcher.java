package io.candor.dev.mail;

import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Takes mail on one port and shows it on another. Keeps the newest mails in memory; they are
 * gone when it stops.
 */
public final class MailCatcher implements AutoCloseable {

    private static final int KEPT_MAILS = 1_000;
    private static final int PAGE_THREADS = 4;
    private static final String LOOPBACK = "127.0.0.1";

    private final MailStore store = new MailStore(KEPT_MAILS);
    private final ExecutorService threads = Executors.newFixedThreadPool(PAGE_THREADS);
    private final GreenMail smtp;
    private final HttpServer page;

    private MailCatcher(String address, int smtpPort, int pagePort) throws IOException {
        this.page = HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), pagePort), 0);
        this.page.setExecutor(threads);
        this.page.createContext("/", new MailSite(store));
        this.smtp = new GreenMail(new ServerSetup(smtpPort, address, ServerSetup.PROTOCOL_SMTP));
    }

    /**
     * Starts both servers on the loopback interface.
     *
     * @param smtpPort port for mail, 0 for any free one
     * @param pagePort port of the page, 0 for any free one
     * @return the running catcher
     * @throws IOException if the page's port is taken
     */
    public static MailCatcher start(int smtpPort, int pagePort) throws IOException {
        return start(LOOPBACK, smtpPort, pagePort);
    }

    private static MailCatcher start(String address, int smtpPort, int pagePort) throws IOException {
        MailCatcher catcher = new MailCatcher(address, smtpPort, pagePort);
        catcher.smtp.start();
        UserManager users = catcher.smtp.getUserManager();
        users.setAuthRequired(false);
        users.setMessageDeliveryHandler((message, recipient) -> new Recipient(recipient.getEmail(), catcher.store));
        catcher.page.start();
        return catcher;
    }

    /**
     * Called by {@code ./run}; ends with the process.
     *
     * @param arguments the port for mail, the port of the page and, in a container, the address to listen on
     * @throws IOException if a port is taken
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2 || arguments.length > 3) {
            throw new IllegalArgumentException("the port for mail and the port of the page are needed");
        }
        String address = arguments.length == 3 ? arguments[2] : LOOPBACK;
        MailCatcher catcher = start(address, Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(catcher::close));
    }

    /** The port that takes mail. */
    public int smtpPort() {
        return smtp.getSmtp().getPort();
    }

    /** The port of the page. */
    public int pagePort() {
        return page.getAddress().getPort();
    }

    @Override
    public void close() {
        page.stop(0);
        threads.shutdownNow();
        smtp.stop();
    }
}
