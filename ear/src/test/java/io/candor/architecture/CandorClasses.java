package io.candor.architecture;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;
import java.nio.file.Files;
import java.util.Set;
import java.util.stream.Collectors;

/** The compiled classes of all modules, those of the WARs too. */
public final class CandorClasses implements LocationProvider {

    /** For the test engine. */
    public CandorClasses() {}

    @Override
    public Set<Location> get(Class<?> testClass) {
        return Project.MODULES.stream()
                .map(module -> Project.ROOT.resolve(module).resolve("target/classes"))
                .filter(Files::isDirectory)
                .map(Location::of)
                .collect(Collectors.toSet());
    }
}
