package io.candor.persistence.request.handling;

import io.candor.persistence.request.RequestType;
import io.candor.persistence.shared.RefusedException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is answered to a request.
 *
 * @param outcome how it ends
 * @param ground why something is refused; null if nothing is
 */
public record RequestDecision(RequestOutcome outcome, RefusalGround ground) {

    private static final Set<RequestType> ANSWERS = EnumSet.of(RequestType.COMPLAINT, RequestType.INQUIRY);

    private static final Set<RequestType> OPEN_TO_ALL = EnumSet.of(
            RequestType.COMPLAINT,
            RequestType.INQUIRY,
            RequestType.OBJECTION,
            RequestType.WITHDRAW_CONSENT,
            RequestType.OPT_OUT_OF_SALE,
            RequestType.MARKETING_OPT_OUT);

    /**
     * @throws RefusedException if something is refused without a ground, or a ground stands where nothing is refused
     */
    public RequestDecision {
        if (outcome == null || outcome == RequestOutcome.WITHDRAWN) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.request-outcome");
        }
        if (outcome.refuses() && ground == null) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.request-ground-missing");
        }
        if (!outcome.refuses() && ground != null) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.request-ground-needless");
        }
    }

    /**
     * Makes sure that a request for all this can end so.
     *
     * @param confirmed whether it is known who asks
     * @throws RefusedException if the outcome is none for what was asked, no law refuses it on that ground, or it is not known who asks and has
     *     to be
     */
    public void checkFor(Collection<RequestType> asked, boolean confirmed) {
        boolean answer = ANSWERS.containsAll(asked);
        if (answer != (outcome == RequestOutcome.ANSWERED)) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.request-outcome");
        }
        if (ground != null && !ground.fits(asked)) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.request-ground-unlawful");
        }
        if (needsIdentity(asked) && !confirmed) {
            throw RefusedException.state("error.request-unconfirmed");
        }
    }

    /** Whether it must be known for certain who asks, before this can be done. */
    private boolean needsIdentity(Collection<RequestType> asked) {
        return outcome.acts() && !OPEN_TO_ALL.containsAll(asked);
    }

    /** Whether a second person must agree: what is erased does not come back. */
    public boolean needsSecondPerson(Collection<RequestType> asked) {
        return outcome.acts() && asked.contains(RequestType.ERASURE);
    }
}
