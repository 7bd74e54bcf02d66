package io.candor.web.centre.subscriber;

import io.candor.ejb.subscriber.Subscribing;
import io.candor.ejb.subscriber.Subscribing.Choice;
import io.candor.web.centre.subscriber.SubscribePage.LanguageOption;
import io.candor.web.centre.subscriber.SubscribePage.TopicOption;
import io.candor.web.shared.tenant.CentreAddress;
import io.candor.web.shared.tenant.CentreRoutes;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What a link in a mail leads to: confirming, changing what one wants to hear about, leaving. Reading these pages changes nothing. */
@Named
@RequestScoped
public class ManagePage {

    private final Subscribing subscribing;
    private final CentreAddress address;
    private final Messages messages;
    private final HttpServletRequest request;
    private String said = "";
    private Choice choice;

    @Inject
    ManagePage(Subscribing subscribing, CentreAddress address, Messages messages, HttpServletRequest request) {
        this.subscribing = subscribing;
        this.address = address;
        this.messages = messages;
        this.request = request;
    }

    /** For the container's proxy. */
    protected ManagePage() {
        this(null, null, null, null);
    }

    void say(String key) {
        said = messages.get(key);
    }

    /** What was just done; empty if nothing was. */
    public String said() {
        return said;
    }

    /** Whether the link still confirms. */
    public boolean isConfirmable() {
        return subscribing.isConfirmable(token());
    }

    /** What was chosen. */
    public Choice choice() {
        if (choice == null) {
            choice = subscribing.choice(token());
        }
        return choice;
    }

    /** How it stands, in a sentence. */
    public String standing() {
        String key = choice().subscribed() ? "subscriber.manage.in" : "subscriber.manage.out";
        return messages.with(key, choice().address());
    }

    /** The tenant's languages, the one that is written in marked. */
    public List<LanguageOption> languages() {
        return SubscribePage.languages(address.languages(), choice().language());
    }

    /** What there is to hear about, with what was chosen marked. */
    public List<TopicOption> topics() {
        return SubscribePage.topics(messages, choice().topics());
    }

    /** Where the form of a step sends to. */
    public String action(String step) {
        return address.link("/notices/" + step + "/" + token());
    }

    private String token() {
        return String.valueOf(request.getAttribute(CentreRoutes.TOKEN));
    }
}
