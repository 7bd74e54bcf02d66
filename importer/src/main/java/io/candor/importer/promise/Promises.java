package io.candor.importer.promise;

import io.candor.importer.finding.Facts;
import io.candor.importer.finding.Finding;
import io.candor.importer.finding.Reading;
import io.candor.persistence.promise.PromiseRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads all promises of a policy. */
public final class Promises {

    private Promises() {}

    /** The promises of a text in the order in which it makes them. */
    public static List<Finding<PromiseRule>> read(Reading reading, Facts facts) {
        var promises = new ArrayList<Finding<PromiseRule>>();
        promises.addAll(new ShownPromises(reading, facts).read());
        promises.addAll(new AnswerPromises(reading).read());
        promises.addAll(new RetentionPromises(reading, facts).read());
        promises.addAll(new ChangePromises(reading).read());
        promises.addAll(new ConsentPromises(reading, facts).read());
        promises.addAll(new SharingPromises(reading, facts).read());
        promises.addAll(new Attestations(reading).read());
        promises.sort(Comparator.comparingInt(promise -> promise.range().start()));
        return List.copyOf(promises);
    }
}
