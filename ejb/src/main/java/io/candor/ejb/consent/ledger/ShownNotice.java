package io.candor.ejb.consent.ledger;

import io.candor.ejb.consent.ConsentNoticeQueries.NoticeText;
import io.candor.ejb.consent.NoticeContent;
import io.candor.persistence.shared.Sha256;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the ledger needs to know of a notice in one language; it never changes.
 *
 * @param hash of its stored text
 * @param controller who is responsible, as it says
 * @param labels of the categories that it asks about, by key
 */
public record ShownNotice(byte[] hash, String controller, SortedMap<String, String> labels) {

    /** Keeps the labels in order. */
    public ShownNotice {
        labels = Collections.unmodifiableSortedMap(labels);
    }

    /** From the stored text. */
    public static ShownNotice of(NoticeText text) {
        var labels = new TreeMap<String, String>();
        NoticeContent content = text.content();
        content.categories().stream()
                .filter(category -> !category.locked())
                .forEach(category -> labels.put(category.key(), category.label()));
        return new ShownNotice(Sha256.bytes(text.sha256()), content.controller(), labels);
    }
}
