package io.candor.web.shared.request;

import io.candor.ejb.request.attach.AttachedFile;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The files of a form. Its servlet keeps them in memory until they are sealed, never on the disk; a few more bytes are taken than files may
 * have, so that it can be said what is wrong.
 */
public final class AttachedParts {

    /** The most bytes of a form with files; below it nothing is written to the disk. */
    public static final int MOST_BYTES = 16 * 1_048_576;

    private static final String FIELD = "files";

    private AttachedParts() {}

    /**
     * The files that were sent; none, if the form has none. Called before anything else is read of the request; a second time gives the
     * same.
     *
     * @return empty if more was sent than the server takes at all
     */
    public static Optional<List<AttachedFile>> of(HttpServletRequest request) throws IOException, ServletException {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            return Optional.of(List.of());
        }
        HttpServerExchange exchange = ServletRequestContext.requireCurrent().getExchange();
        if (exchange.isRequestChannelAvailable()) {
            exchange.setMaxEntitySize(MOST_BYTES);
        }
        try {
            return Optional.of(files(request.getParts().stream()
                    .filter(part -> FIELD.equals(part.getName()))
                    .toList()));
        } catch (IllegalStateException e) {
            // More than the server takes; nothing of such a request can be read.
            return Optional.empty();
        }
    }

    /** Answers that there is no room for it at this moment. What was sent is not read. */
    public static void postpone(HttpServletResponse response, String why) throws IOException {
        response.setHeader("Retry-After", String.valueOf(UploadRoom.TRY_AGAIN_SECONDS));
        tell(HttpServletResponse.SC_SERVICE_UNAVAILABLE, response, why);
    }

    /** Answers that more was sent than is taken. Pages cannot read such a request either. */
    public static void refuse(HttpServletResponse response, String why) throws IOException {
        tell(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, response, why);
    }

    private static void tell(int status, HttpServletResponse response, String why) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write(why.getBytes(StandardCharsets.UTF_8));
    }

    /** The files among what was sent for one field, at most one more than are taken at once. */
    public static List<AttachedFile> files(Collection<Part> parts) throws IOException {
        var files = new ArrayList<AttachedFile>();
        for (Part part : parts) {
            boolean file = part.getSubmittedFileName() != null && part.getSize() > 0;
            if (file && files.size() <= AttachedFile.MOST_AT_ONCE) {
                try (InputStream in = part.getInputStream()) {
                    files.add(
                            new AttachedFile(part.getSubmittedFileName(), in.readNBytes(AttachedFile.MOST_BYTES + 1)));
                }
            }
        }
        return List.copyOf(files);
    }
}
