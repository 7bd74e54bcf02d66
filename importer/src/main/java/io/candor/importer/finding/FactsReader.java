package io.candor.importer.finding;

import io.candor.importer.finding.Facts.Retention;
import io.candor.importer.grammar.Gazetteer;
import java.util.List;

/** Reads everything that a policy says about its company. */
public final class FactsReader {

    private FactsReader() {}

    /** The facts of a text. */
    public static Facts read(Reading reading) {
        var head = new HeadReader(reading);
        var registers = new RegisterReader(reading);
        var storage = new StorageReader(reading);
        var address = head.address();
        String country = address == null ? null : Gazetteer.countryIn(String.join(", ", address.value()));
        List<Finding<Retention>> retention = new RetentionReader(reading).retention();
        return new Facts(
                head.date(),
                head.legalEntity(),
                address,
                country == null ? null : address.with(country),
                head.mailboxes(),
                head.subject(),
                head.regulators(),
                new RightsReader(reading).rights(),
                registers.dataCategories(),
                registers.purposes(),
                registers.legalBases(),
                new ProcessorReader(reading).processors(),
                retention,
                storage.storage(),
                storage.groups());
    }
}
