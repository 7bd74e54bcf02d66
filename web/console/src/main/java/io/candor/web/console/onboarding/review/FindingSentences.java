package io.candor.web.console.onboarding.review;

import io.candor.ejb.onboarding.draft.ReviewItem;
import io.candor.ejb.onboarding.draft.ReviewItem.Authority;
import io.candor.ejb.onboarding.draft.ReviewItem.CompanyName;
import io.candor.ejb.onboarding.draft.ReviewItem.PostalAddress;
import io.candor.importer.finding.Facts.Mailbox;
import io.candor.importer.finding.Facts.Processor;
import io.candor.importer.finding.Facts.Retention;
import io.candor.importer.finding.Facts.Right;
import io.candor.importer.finding.Facts.Storage;
import io.candor.persistence.processing.RetentionRow;
import io.candor.persistence.promise.PromiseRule;
import io.candor.web.shared.promise.PromiseSentences;
import io.candor.web.shared.text.LifetimeSentences;
import io.candor.web.shared.text.RetentionSentences;
import io.candor.web.shared.text.Wording;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Findings as sentences, with nothing that the text does not say.
 *
 * @param wording the reader's language
 */
public record FindingSentences(Wording wording) {

    /** What a finding says. */
    public String of(ReviewItem item) {
        Object value = item.value();
        if (value instanceof PromiseRule rule) {
            return new PromiseSentences(wording).of(rule);
        }
        if (value instanceof Right right) {
            return joined(": ", right.label(), right.detail());
        }
        if (value instanceof CompanyName company) {
            return company.name();
        }
        if (value instanceof PostalAddress address) {
            return String.join(", ", address.lines());
        }
        if (value instanceof Mailbox mailbox) {
            return wording.text("tenant.contact." + mailbox.kind()) + ": " + mailbox.email();
        }
        if (value instanceof Authority authority) {
            return joined(" – ", authority.name(), authority.url());
        }
        return item.value() instanceof Storage storage ? of(storage) : ofRegister(value);
    }

    /** What a right means in law; empty for other findings. */
    public List<String> types(ReviewItem item) {
        return item.value() instanceof Right right
                ? right.types().stream()
                        .map(type -> wording.text("onboarding.constant." + type))
                        .toList()
                : List.of();
    }

    private String ofRegister(Object value) {
        if (value instanceof Processor processor) {
            return joined(" – ", processor.name(), processor.role(), processor.location());
        }
        var retention = (Retention) value;
        RetentionRow.Rule rule = retention.rule();
        boolean told = rule.kind() != RetentionRow.Kind.AFTER_EVENT || rule.event() != null;
        String sentence =
                told ? new RetentionSentences(wording).of(rule, false) : wording.text("retention.rule.UNSPECIFIED");
        return joined(": ", retention.category(), joined(" ", sentence, retention.reason()));
    }

    private String of(Storage storage) {
        String names = storage.names().isEmpty()
                ? wording.text("onboarding.review.unnamed")
                : String.join(", ", storage.names());
        return joined(
                " – ",
                names,
                wording.text("storage.kind." + storage.kind()),
                storage.provider(),
                storage.purpose(),
                storage.lifetime() == null ? "" : new LifetimeSentences(wording).of(storage.lifetime()));
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(between));
    }
}
