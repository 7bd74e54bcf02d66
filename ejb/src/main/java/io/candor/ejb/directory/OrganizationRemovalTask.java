package io.candor.ejb.directory;

import io.candor.ejb.task.TaskKind;
import io.candor.ejb.task.TaskRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Removes the organization of a tenant that is gone from Keycloak; doing it again changes nothing. Runs in no tenant. */
@ApplicationScoped
public class OrganizationRemovalTask implements TaskKind<OrganizationRemovalTask.Removal> {

    private final StaffDirectory directory;

    @Inject
    OrganizationRemovalTask(StaffDirectory directory) {
        this.directory = directory;
    }

    /** For the container's proxy. */
    protected OrganizationRemovalTask() {
        this(null);
    }

    /** Whose organization. */
    public record Removal(UUID tenantId) {}

    @Override
    public String name() {
        return "organization-removal";
    }

    @Override
    public Class<Removal> payload() {
        return Removal.class;
    }

    @Override
    public void run(Removal removal, TaskRun run) {
        directory.removeOrganization(removal.tenantId());
    }
}
