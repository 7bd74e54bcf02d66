package io.candor.persistence.request;

import java.util.Optional;

/** What somebody asks for: one of the rights, or something that needs no right but an answer all the same. */
public enum RequestType {
    /** To see the data. */
    ACCESS(RightType.ACCESS),
    /** To have it put right. */
    RECTIFICATION(RightType.RECTIFICATION),
    /** To have it erased. */
    ERASURE(RightType.ERASURE),
    /** To have it left alone but kept. */
    RESTRICTION(RightType.RESTRICTION),
    /** To end a processing. */
    OBJECTION(RightType.OBJECTION),
    /** To take it elsewhere. */
    PORTABILITY(RightType.PORTABILITY),
    /** To take a consent back; it acts at once. */
    WITHDRAW_CONSENT(RightType.WITHDRAW_CONSENT),
    /** To end the sale and sharing of data. */
    OPT_OUT_OF_SALE(RightType.OPT_OUT_OF_SALE),
    /** To get no more advertising. */
    MARKETING_OPT_OUT(RightType.MARKETING_OPT_OUT),
    /** That something was done wrong. */
    COMPLAINT(null),
    /** A question about privacy. */
    INQUIRY(null);

    private final RightType right;

    RequestType(RightType right) {
        this.right = right;
    }

    /** The right that is used; empty for complaints and inquiries. */
    public Optional<RightType> right() {
        return Optional.ofNullable(right);
    }

    /** The type of a request that uses a right. */
    public static RequestType of(RightType right) {
        return valueOf(right.name());
    }
}
