package io.candor.ejb.task;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Begins handing tasks out when the application starts, and ends it with the application. */
@Singleton
@Startup
@DependsOn({"ConfigurationAtStart", "TenancySelfTest"})
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TasksAtStart {

    private TaskEngine engine;

    @Inject
    TasksAtStart(TaskEngine engine) {
        this.engine = engine;
    }

    /** For the container's proxy. */
    protected TasksAtStart() {}

    @PostConstruct
    void begin() {
        engine.begin();
    }

    @PreDestroy
    void end() {
        engine.end();
    }
}
