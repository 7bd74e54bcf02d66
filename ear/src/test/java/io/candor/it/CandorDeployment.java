package io.candor.it;

import com.icegreen.greenmail.util.GreenMail;
import io.candor.it.inside.Storage;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import net.bytebuddy.ByteBuddy;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.dom.MessageServiceFactory;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The EAR as the build made it, with one more web application that holds the tests, and the beans they talk through. It is deployed
 * once for all classes of tests ({@code arquillian.xml} names this class), as it is in production: what one class leaves behind in the
 * server, the next one meets.
 */
public final class CandorDeployment {

    private static final String MODULES = "META-INF/application.xml";
    private static final String BEANS = "candor-it-beans.jar";
    private static final String TESTS = "candor-it.war";

    private CandorDeployment() {}

    /** The application and the tests of this package. */
    @Deployment
    public static EnterpriseArchive candor() {
        var ear = ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File(System.getProperty("candor.ear")));
        var beans = ShrinkWrap.create(JavaArchive.class, BEANS)
                .addPackage(Storage.class.getPackage())
                .addAsManifestResource(EmptyAsset.INSTANCE, "beans.xml")
                .setManifest(new StringAsset("Manifest-Version: 1.0\nDependencies: org.wildfly.security.elytron\n"));
        var tests = ShrinkWrap.create(WebArchive.class, TESTS)
                .addPackage(CandorDeployment.class.getPackage())
                .addAsLibraries(jarOf(Assertions.class), jarOf(ByteBuddy.class), jarOf(GreenMail.class))
                .addAsLibraries(
                        jarOf(DKIMVerifier.class), jarOf(MimeException.class), jarOf(MessageServiceFactory.class))
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .setManifest(
                        new StringAsset(
                                "Manifest-Version: 1.0\nDependencies: org.hibernate, jdk.httpserver, org.eclipse.angus.mail\n"));
        String modules = text(ear)
                .replace(
                        "</application>",
                        "<module><ejb>" + BEANS + "</ejb></module><module><web><web-uri>" + TESTS
                                + "</web-uri><context-root>/it</context-root></web></module></application>");
        ear.delete(MODULES);
        ear.add(new StringAsset(modules), MODULES);
        return ear.addAsModule(beans).addAsModule(Testable.archiveToTest(tests));
    }

    private static String text(EnterpriseArchive ear) {
        try (InputStream in = ear.get(MODULES).getAsset().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File jarOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
