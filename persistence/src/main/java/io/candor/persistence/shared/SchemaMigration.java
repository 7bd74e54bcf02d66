package io.candor.persistence.shared;

import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Brings the schema up to date before Hibernate validates it and before any bean can use it, with an account of its own where there is
 * one; then the application's account is given what it may do with each table ({@link TableRights}). Flyway's lock lets several nodes
 * start at once: one migrates, the others wait and find nothing to do. A failed migration fails the deployment.
 *
 * <p>The migrations' data source is named as the persistence unit's second one, too: so the server has it ready before the unit
 * starts.
 */
public class SchemaMigration implements Integrator {

    private static final String MIGRATIONS = "java:jboss/datasources/CandorMigrationDS";

    @Override
    public void integrate(Metadata metadata, BootstrapContext bootstrap, SessionFactoryImplementor sessionFactory) {
        DataSource migrations = migrations();
        var application = (DataSource) sessionFactory.getProperties().get("jakarta.persistence.jtaDataSource");
        Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(migrations)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        new TableRights(migrations, application).settle();
    }

    private static DataSource migrations() {
        try {
            return InitialContext.doLookup(MIGRATIONS);
        } catch (NamingException e) {
            throw new IllegalStateException("the server has no data source " + MIGRATIONS, e);
        }
    }

    @Override
    public void disintegrate(SessionFactoryImplementor sessionFactory, SessionFactoryServiceRegistry registry) {
        // The schema outlives the application.
    }
}
