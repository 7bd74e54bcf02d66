package io.candor.web.centre.promise;

import io.candor.ejb.consent.StorageQueries;
import io.candor.ejb.processing.ProcessingQueries;
import io.candor.ejb.request.RightQueries;
import io.candor.persistence.shared.LocalizedText;
import io.candor.web.shared.promise.PromiseSentences;
import io.candor.web.shared.tenant.CentreAddress;
import io.candor.web.shared.text.Wording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The tenant's own translations of labels that its promises use: rights, kinds of data, groups of cookies. Promises are written in the
 * default language.
 */
@RequestScoped
class PolicyLabels {

    private final RightQueries rights;
    private final ProcessingQueries processing;
    private final StorageQueries storage;
    private final CentreAddress address;

    @Inject
    PolicyLabels(RightQueries rights, ProcessingQueries processing, StorageQueries storage, CentreAddress address) {
        this.rights = rights;
        this.processing = processing;
        this.storage = storage;
        this.address = address;
    }

    /** For the container's proxy. */
    protected PolicyLabels() {
        this(null, null, null, null);
    }

    /** Sentences in a language, with the tenant's translations in them. */
    PromiseSentences sentences(Wording wording) {
        String language = wording.locale().toLanguageTag();
        if (language.equals(address.defaultLanguage())) {
            return new PromiseSentences(wording);
        }
        Map<String, String> translations = new HashMap<>();
        labels().forEach(label -> translations.put(
                label.in(address.defaultLanguage(), address.defaultLanguage()),
                label.in(language, address.defaultLanguage())));
        return new PromiseSentences(wording, label -> translations.getOrDefault(label, label));
    }

    private Stream<LocalizedText> labels() {
        return Stream.of(
                        rights.rights().stream().map(RightQueries.RightRow::label),
                        processing.retention().stream().map(ProcessingQueries.KeptRow::category),
                        storage.inventory().stream().map(StorageQueries.Category::label))
                .flatMap(labels -> labels);
    }
}
