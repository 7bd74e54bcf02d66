package io.candor.web.console.request;

import io.candor.ejb.request.file.RequestDeskFileQueries;
import io.candor.ejb.request.file.RequestFileFetching.Fetched;
import io.candor.web.console.route.RequestRoutes;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.shared.request.FileAnswer;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/** Hands out what is attached to a request, to be kept and never shown: it comes from strangers. */
@WebServlet(RequestRoutes.FILE)
public class RequestFileServlet extends HttpServlet {

    private final transient RequestDeskFileQueries files;
    private final transient ConsolePlace place;

    @Inject
    RequestFileServlet(RequestDeskFileQueries files, ConsolePlace place) {
        this.files = files;
        this.place = place;
    }

    /** For the container. */
    protected RequestFileServlet() {
        this(null, null);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID id = place.id();
        Fetched file = files.fetch(id, place.number());
        new FileAnswer(file.name(), file.mediaType(), file.size()).begin(response);
        for (int i = 0; i < file.pieces(); i++) {
            response.getOutputStream().write(files.piece(id, file, i));
        }
    }
}
