package io.candor.web.console.member;

import io.candor.ejb.member.MemberJoining;
import io.candor.ejb.member.MemberJoining.Offer;
import io.candor.ejb.shared.CurrentCaller;
import io.candor.ejb.tenant.TenantQueries.Workplace;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.mail.MailToken;
import io.candor.persistence.member.NoSuchInvitationException;
import io.candor.web.console.shared.ConsoleRouter;
import io.candor.web.console.shared.Forms;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.primefaces.context.PrimeFacesContext;

/**
 * Answers an invitation. Opening the page changes nothing, so that programs which follow links in mails do no harm; the button does.
 */
@Named
@RequestScoped
public class JoinPage {

    private final MemberJoining joining;
    private final CurrentCaller caller;
    private final Forms forms;
    private final Messages messages;
    private final HttpServletRequest request;
    private Offer offer;

    @Inject
    JoinPage(MemberJoining joining, CurrentCaller caller, Forms forms, Messages messages, HttpServletRequest request) {
        this.joining = joining;
        this.caller = caller;
        this.forms = forms;
        this.messages = messages;
        this.request = request;
    }

    /** For the container's proxy. */
    protected JoinPage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        try {
            offer = joining.offer(token(), messages.language());
        } catch (NoSuchInvitationException gone) {
            offer = null;
        }
    }

    /** What is offered; null if the link is void. */
    public Offer getOffer() {
        return offer;
    }

    /** Whether it can be accepted by the account that is signed in. */
    public boolean isAcceptable() {
        return isOpen() && isRightAccount();
    }

    /** Whether it can be accepted, but not by the account that is signed in. */
    public boolean isForAnother() {
        return isOpen() && !isRightAccount();
    }

    /** Whether it can be accepted at all. */
    public boolean isOpen() {
        return offer != null && offer.answerable();
    }

    /** What PrimeFaces wants with every form. */
    public String getNonce() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }

    /** Joins, and leads to the tenant's console, or to the wizard while it is being prepared. */
    public void accept() {
        forms.submit("joinForm", Map.of(), () -> {
            joining.accept(token());
            forms.goOn(workplace(), messages.with("member.join.done", offer.tenantName()));
        });
    }

    private boolean isRightAccount() {
        return caller.email()
                .filter(EmailAddress::isOne)
                .map(EmailAddress::new)
                .map(EmailAddress::value)
                .filter(offer.email()::equals)
                .isPresent();
    }

    private String workplace() {
        var workplace = (Workplace) request.getAttribute(ConsoleRouter.WORKPLACE);
        return workplace.preparing()
                ? "/console/onboarding/" + workplace.slug()
                : "/console/t/" + workplace.slug() + "/";
    }

    private MailToken token() {
        return new MailToken((String) request.getAttribute(ConsoleRouter.TOKEN));
    }
}
