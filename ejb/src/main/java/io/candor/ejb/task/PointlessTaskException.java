package io.candor.ejb.task;

/** What a task tries can never succeed, however often it is tried. */
public class PointlessTaskException extends RuntimeException {

    /**
     * @param reason what stands in the way, without personal data: it is logged
     */
    public PointlessTaskException(String reason) {
        super(reason);
    }

    /**
     * @param reason what stands in the way, without personal data: it is logged
     * @param cause what told so
     */
    public PointlessTaskException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
