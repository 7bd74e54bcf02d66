package io.candor.web.shared.tenant;

/** Servlets behind the platform's own pages, reached by the table of pages alone. */
public final class PlatformPaths {

    /** Pages by which people begin. */
    public static final String START = "/internal/start";

    private PlatformPaths() {}
}
