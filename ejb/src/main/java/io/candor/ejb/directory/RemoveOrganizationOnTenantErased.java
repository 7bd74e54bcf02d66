package io.candor.ejb.directory;

import io.candor.ejb.task.TaskScheduling;
import io.candor.ejb.tenant.platform.TenantErased;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Lets Keycloak forget the organization of a deleted tenant. */
@Dependent
class RemoveOrganizationOnTenantErased {

    private final TaskScheduling tasks;
    private final OrganizationRemovalTask removal;

    @Inject
    RemoveOrganizationOnTenantErased(TaskScheduling tasks, OrganizationRemovalTask removal) {
        this.tasks = tasks;
        this.removal = removal;
    }

    void remove(@Observes TenantErased erased) {
        tasks.now(removal, new OrganizationRemovalTask.Removal(erased.tenantId()));
    }
}
