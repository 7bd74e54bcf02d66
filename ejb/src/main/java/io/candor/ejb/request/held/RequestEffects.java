package io.candor.ejb.request.held;

import io.candor.ejb.consent.held.ConsentForgetting;
import io.candor.ejb.mail.LetterWording;
import io.candor.ejb.request.RequestAction;
import io.candor.ejb.request.RequestContent;
import io.candor.ejb.request.RequestTrail;
import io.candor.ejb.request.RequestVault;
import io.candor.ejb.request.end.RequestPurging;
import io.candor.ejb.subscriber.SubscriberForgetting;
import io.candor.ejb.task.TaskScheduling;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.request.Request;
import io.candor.persistence.request.RequestFacts;
import io.candor.persistence.request.RequestRepository;
import io.candor.persistence.request.RequestType;
import io.candor.persistence.request.handling.RequestOutcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * Does by itself what a decision means for what Candor holds, in the decision's own transaction: a collection is begun for whoever asked for
 * their data, and whoever asked to be erased is. Never before it is known who asks, which the decision has made sure of.
 */
@Dependent
public class RequestEffects {

    private final RequestVault vault;
    private final RequestTrail trail;
    private final RequestRepository requests;
    private final RequestPurging purging;
    private final TaskScheduling tasks;
    private final RequestExportTask export;
    private final SubscriberForgetting subscribers;
    private final ConsentForgetting consents;

    @Inject
    RequestEffects(
            RequestVault vault,
            RequestTrail trail,
            RequestRepository requests,
            RequestPurging purging,
            TaskScheduling tasks,
            RequestExportTask export,
            SubscriberForgetting subscribers,
            ConsentForgetting consents) {
        this.vault = vault;
        this.trail = trail;
        this.requests = requests;
        this.purging = purging;
        this.tasks = tasks;
        this.export = export;
        this.subscribers = subscribers;
        this.consents = consents;
    }

    /**
     * Does what follows from a decision.
     *
     * @param closed the request, which has just been closed as members who may decide have agreed
     * @param actor subject of the member with whom it ends; null if it ends with a system's answer
     * @return what the person is told about it in the closing letter, a paragraph each
     */
    public List<String> of(Request closed, String actor) {
        RequestFacts facts = closed.facts();
        RequestContent content = vault.content(closed).orElse(null);
        var told = new ArrayList<String>();
        if (content != null
                && facts.ending().outcome().acts()
                && facts.identity().isConfirmed()) {
            var words = new LetterWording(facts.asked().language());
            List<RequestType> types = facts.asked().types();
            if (types.contains(RequestType.ACCESS) || types.contains(RequestType.PORTABILITY)) {
                tasks.once(
                        export,
                        "export:" + closed.id(),
                        new RequestExportTask.Export(closed.id()),
                        facts.ending().closedAt());
                told.add(words.text("letter.request.held.collected"));
            }
            if (types.contains(RequestType.ERASURE)) {
                told.addAll(erase(closed, HeldPerson.of(facts.asked(), content), actor, words));
            }
        }
        return told;
    }

    private List<String> erase(Request closed, HeldPerson person, String actor, LetterWording words) {
        boolean whole = closed.facts().ending().outcome() == RequestOutcome.GRANTED;
        boolean forgotten = person.address().map(subscribers::forget).orElse(false);
        int choices = person.subject() == null ? 0 : consents.forget(person.subject());
        int destroyed = whole
                ? person.address()
                        .map(address -> destroyOthers(closed, address))
                        .orElse(0)
                : 0;
        Changes erased = Changes.with("subscription", forgotten)
                .and("consents", null, choices)
                .and("requests", null, destroyed);
        trail.done(closed, RequestAction.HELD_ERASED, actor, null, erased);
        if (whole) {
            purging.plan(closed);
        }
        var told = new ArrayList<String>();
        told.add(words.text("letter.request.held.erased"));
        if (forgotten) {
            told.add(words.text("letter.request.held.subscription"));
        }
        told.addAll(counted(choices, "letter.request.held.consents", words));
        told.addAll(counted(destroyed, "letter.request.held.requests", words));
        if (person.email() == null) {
            told.add(words.text("letter.request.held.other"));
        }
        told.add(
                whole
                        ? words.text("letter.request.held.kept", RequestPurging.LETTER.toDays())
                        : words.text("letter.request.held.kept-partly"));
        return told;
    }

    private static List<String> counted(int count, String key, LetterWording words) {
        return count == 0 ? List.of() : List.of(words.text(key, count));
    }

    /** Destroys what the person's other requests hold, but for those that somebody works on. */
    private int destroyOthers(Request closed, EmailAddress address) {
        int destroyed = 0;
        for (Request other : requests.listLocked(vault.person(address.value()))) {
            boolean itself = other.id().equals(closed.id());
            if (!itself && other.facts().isClosed() && other.wrappedKey().isPresent()) {
                purging.destroy(other);
                destroyed++;
            }
        }
        return destroyed;
    }
}
