package io.candor.deadline.clock;

import io.candor.deadline.law.LawBook;
import io.candor.deadline.law.LawRule;
import io.candor.deadline.law.Place;
import io.candor.deadline.request.ReceivedRequest;
import io.candor.persistence.request.RequestType;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which rules of law count for a request: by its types, its day, the person's place and the company's. */
final class LawInReach {

    private LawInReach() {}

    /** The rules, each with the reason why it counts, in the order of the book. */
    static Map<LawRule, Reach> find(LawBook book, ReceivedRequest request, LocalDate received) {
        var found = new LinkedHashMap<LawRule, Reach>();
        for (RequestType type : EnumSet.copyOf(request.types())) {
            List<LawRule> rules = book.inForce(request.tenant().jurisdictions(), type, received);
            boolean reached = false;
            for (LawRule rule : rules) {
                Optional<Reach> reach = reach(rule, request);
                reach.ifPresent(why -> found.merge(rule, why, LawInReach::stronger));
                reached |= reach.isPresent();
            }
            if (!reached) {
                rules.forEach(rule -> found.merge(rule, Reach.FALLBACK, LawInReach::stronger));
            }
        }
        return found;
    }

    private static Optional<Reach> reach(LawRule rule, ReceivedRequest request) {
        Place establishment = request.tenant().establishment();
        if (rule.places().stream().anyMatch(place -> place.contains(request.requester()))) {
            return Optional.of(Reach.PLACE);
        }
        if (rule.establishment() && rule.places().stream().anyMatch(place -> place.contains(establishment))) {
            return Optional.of(Reach.ESTABLISHMENT);
        }
        if (rule.places().stream().anyMatch(place -> place.mayContain(request.requester()))) {
            return Optional.of(Reach.POSSIBLE_PLACE);
        }
        return Optional.empty();
    }

    private static Reach stronger(Reach one, Reach other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
