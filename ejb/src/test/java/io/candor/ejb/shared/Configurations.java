package io.candor.ejb.shared;

/** Configurations for tests of other packages. */
public final class Configurations {

    private Configurations() {}

    /** What production needs, and nothing else. */
    public static CandorConfiguration production() {
        return new CandorConfiguration(new ConfigurationTest.Environment(ConfigurationTest.PRODUCTION));
    }
}
