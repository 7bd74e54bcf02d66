package io.candor.web.console.platform;

import io.candor.ejb.pack.export.PackQueries;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Gives an operator the pack of a tenant as a download. */
@WebServlet(PackServlet.PATH)
public class PackServlet extends HttpServlet {

    /** Where the router forwards to. */
    static final String PATH = "/internal/platform-pack";

    private final transient PackQueries packs;
    private final transient PlatformPlace place;

    @Inject
    PackServlet(PackQueries packs, PlatformPlace place) {
        this.packs = packs;
        this.place = place;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] archive = packs.archive();
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + place.subject() + ".zip\"");
        response.setContentType("application/zip");
        response.setContentLength(archive.length);
        response.getOutputStream().write(archive);
    }
}
