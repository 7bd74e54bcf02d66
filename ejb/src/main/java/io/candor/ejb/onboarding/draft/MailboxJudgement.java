package io.candor.ejb.onboarding.draft;

import io.candor.persistence.onboarding.Supplements;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether people would reach somebody under an address, as far as the address itself shows it. No mail is sent and nothing is looked up. */
final class MailboxJudgement {

    /** Ends that no mailbox can have. @source RFC 2606, RFC 6761, RFC 6762 */
    private static final List<String> NOWHERE = List.of(
            ".example",
            ".test",
            ".invalid",
            ".localhost",
            ".local",
            ".internal",
            "example.com",
            "example.org",
            "example.net");

    /** Domains that stand in templates. */
    private static final Set<String> TEMPLATES = Set.of(
            "domain.com",
            "yourdomain.com",
            "yourcompany.com",
            "your-company.com",
            "company.com",
            "companyname.com",
            "mycompany.com",
            "email.com",
            "test.com",
            "website.com",
            "yourwebsite.com");

    /** Mailboxes that nobody reads. */
    private static final List<String> UNREAD = List.of(
            "noreply", "no-reply", "no_reply", "donotreply", "do-not-reply", "do_not_reply", "nobody", "devnull");

    private MailboxJudgement() {}

    /** False for a placeholder, a domain that cannot exist, and a mailbox that nobody reads. */
    static boolean isUsable(String address) {
        if (address == null || !Supplements.isMailbox(address)) {
            return false;
        }
        String lower = address.toLowerCase(Locale.ROOT);
        String local = lower.substring(0, Math.max(0, lower.indexOf('@')));
        String domain = lower.substring(lower.indexOf('@') + 1);
        boolean nowhere = NOWHERE.stream()
                .anyMatch(end -> end.startsWith(".") ? domain.endsWith(end) : ("." + domain).endsWith("." + end));
        return !nowhere && !TEMPLATES.contains(domain) && UNREAD.stream().noneMatch(local::startsWith);
    }
}
