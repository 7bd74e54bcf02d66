package io.candor.web.console.route;

import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.persistence.tenant.MemberRole;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Pages of the registers: rights, processors, retention. */
final class ProcessingRoutes {

    private static final Set<MemberRole> READERS = EnumSet.of(OWNER, PRIVACY_OFFICER, EDITOR, AUDITOR);
    private static final Set<MemberRole> EDITORS = EnumSet.of(OWNER, PRIVACY_OFFICER, EDITOR);

    /** The rows, in the order of the navigation. */
    static final List<ConsoleRoute> ROWS = List.of(
            new ConsoleRoute("rights", "/rights", "/right/right-list.xhtml", READERS, "overview", "registers"),
            new ConsoleRoute("new-right", "/rights/new", "/right/right.xhtml", EDITORS, "rights", null),
            new ConsoleRoute("right", "/rights/{id}", "/right/right.xhtml", EDITORS, "rights", null),
            new ConsoleRoute(
                    "processors", "/processors", "/processing/processor-list.xhtml", READERS, "overview", "registers"),
            new ConsoleRoute(
                    "new-processor", "/processors/new", "/processing/processor.xhtml", EDITORS, "processors", null),
            new ConsoleRoute(
                    "processor", "/processors/{id}", "/processing/processor.xhtml", EDITORS, "processors", null),
            new ConsoleRoute(
                    "retention", "/retention", "/processing/retention-list.xhtml", READERS, "overview", "registers"),
            new ConsoleRoute(
                    "new-retention", "/retention/new", "/processing/retention-row.xhtml", EDITORS, "retention", null),
            new ConsoleRoute(
                    "retention-row", "/retention/{id}", "/processing/retention-row.xhtml", EDITORS, "retention", null));

    private ProcessingRoutes() {}
}
