package io.candor.persistence.request.handling;

import static io.candor.persistence.request.RequestType.ACCESS;
import static io.candor.persistence.request.RequestType.ERASURE;
import static io.candor.persistence.request.RequestType.OBJECTION;
import static io.candor.persistence.request.RequestType.PORTABILITY;
import static io.candor.persistence.request.RequestType.RECTIFICATION;
import static io.candor.persistence.request.RequestType.RESTRICTION;

import io.candor.persistence.request.RequestType;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** On what ground a request may be refused. Taking a consent back, ending advertising and opting out of a sale are never refused. */
public enum RefusalGround {
    /** It is plain that it has no foundation. @source GDPR, Article 12(5) */
    UNFOUNDED(ACCESS, RECTIFICATION, ERASURE, RESTRICTION, OBJECTION, PORTABILITY),
    /** It repeats itself beyond measure. @source GDPR, Article 12(5) */
    EXCESSIVE(ACCESS, RECTIFICATION, ERASURE, RESTRICTION, OBJECTION, PORTABILITY),
    /** It could not be found out who asks. @source GDPR, Article 11(2) and Article 12(2) */
    NOT_IDENTIFIED(ACCESS, RECTIFICATION, ERASURE, RESTRICTION, OBJECTION, PORTABILITY),
    /** The law's conditions for this right are not met. @source GDPR, Article 16, Article 17, Article 18, Article 20, Article 21 */
    CONDITIONS_NOT_MET(RECTIFICATION, ERASURE, RESTRICTION, OBJECTION, PORTABILITY),
    /** It would harm rights and freedoms of others. @source GDPR, Article 15(4) and Article 20(4) */
    RIGHTS_OF_OTHERS(ACCESS, PORTABILITY),
    /** A law obliges the company to keep the data. @source GDPR, Article 17(3)(b) */
    LEGAL_OBLIGATION(ERASURE),
    /** The data is needed for freedom of expression and information. @source GDPR, Article 17(3)(a) */
    FREE_EXPRESSION(ERASURE),
    /** The data is needed for legal claims. @source GDPR, Article 17(3)(e), Article 18(2) and Article 21(1) */
    LEGAL_CLAIMS(ERASURE, RESTRICTION, OBJECTION),
    /** Compelling legitimate grounds weigh more. @source GDPR, Article 21(1) */
    COMPELLING_GROUNDS(OBJECTION);

    private final Set<RequestType> types;

    RefusalGround(RequestType... types) {
        this.types = EnumSet.copyOf(List.of(types));
    }

    /** Whether a request for all this can be refused on the ground, at least in part. */
    public boolean fits(Collection<RequestType> asked) {
        return asked.stream().anyMatch(types::contains);
    }

    /** The grounds on which a request for all this can be refused; empty if there is none. */
    public static List<RefusalGround> fitting(Collection<RequestType> asked) {
        return List.of(values()).stream().filter(ground -> ground.fits(asked)).toList();
    }
}
