package io.candor.web.centre.page;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/** Collects the body of a page in memory; status and headers go through. An error is remembered and sent by whoever captured. */
final class CapturedResponse extends HttpServletResponseWrapper {

    private final Body body = new Body();
    private PrintWriter writer;
    private int error;

    CapturedResponse(HttpServletResponse response) {
        super(response);
    }

    /** What has been written. */
    byte[] body() {
        if (writer != null) {
            writer.flush();
        }
        return body.bytes.toByteArray();
    }

    /** The status of an error, 0 if there was none. */
    int error() {
        return error;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return body;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(body, Charset.forName(getCharacterEncoding())));
        }
        return writer;
    }

    @Override
    public void sendError(int status) {
        error = status;
        resetBuffer();
    }

    @Override
    public void sendError(int status, String message) {
        sendError(status);
    }

    @Override
    public void resetBuffer() {
        body();
        body.bytes.reset();
    }

    @Override
    public void reset() {
        super.reset();
        resetBuffer();
    }

    @Override
    public void flushBuffer() {
        // Nothing leaves before the page is complete.
    }

    @Override
    public boolean isCommitted() {
        return error != 0;
    }

    @Override
    public void setContentLength(int length) {
        // Set when the body is sent, which may be packed.
    }

    @Override
    public void setContentLengthLong(long length) {
        // As above.
    }

    private static final class Body extends ServletOutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(32 * 1024);

        @Override
        public void write(int b) {
            bytes.write(b);
        }

        @Override
        public void write(byte[] source, int offset, int length) {
            bytes.write(source, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("pages are written synchronously");
        }
    }
}
