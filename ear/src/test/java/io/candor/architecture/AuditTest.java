package io.candor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whatever members and operators can do is noted in the audit log. */
@AnalyzeClasses(locations = CandorClasses.class)
class AuditTest {

    private static final String LOG = "io.candor.ejb.audit.AuditLog";
    /** Writes a request's own trail and the audit log in one. */
    private static final String TRAIL = "io.candor.ejb.request.RequestTrail";

    private static final String ACTION = "io.candor.persistence.audit.AuditAction";

    /** Methods for members or operators that note nothing, each with its reason. */
    private static final Map<String, String> SILENT = Map.ofEntries(
            Map.entry("AccountListing.checkCaller", "changes nothing"),
            Map.entry("ChangeTyping.changes", "reads"),
            Map.entry("PolicyReview.pair", "reads"),
            Map.entry("PolicyDrafting.open", "opens a draft for PromiseEditing, which notes what it does there"),
            Map.entry("PackImport.importPack", "stores by PackStoring, which notes it in the same transaction"),
            Map.entry("PackImport.take", "stores by PackStoring, which notes it in the same transaction"),
            Map.entry("OnboardingBeginning.begin", "begins by OnboardingOpening, which notes it"),
            Map.entry("PreviewPermits.permit", "changes nothing"),
            Map.entry("PreparedOpening.open", "part of GoingLive, which notes it in the same transaction"),
            Map.entry("RequestHandling.addTask", "adds by TaskPlanning, which notes it in the same transaction"),
            Map.entry("RequestHandling.finishTask", "goes on by TaskPlanning, which notes it in the same transaction"),
            Map.entry("SenderEditing.check", "looks by SenderChecking, which notes it in the same transaction"),
            Map.entry("TenantRegistering.prepare", "part of OnboardingOpening, which notes it in the same transaction"),
            Map.entry(
                    "TenantRegistering.describe", "part of OnboardingEditing, which notes it in the same transaction"),
            Map.entry("TenantRegistering.checkFree", "reads"),
            Map.entry("TenantRegistering.isOpenToCaller", "reads"));

    private static final Map<String, String> TEXTS = MessagesTest.texts();

    @ArchTest
    static void everyCommandIsNoted(JavaClasses classes) {
        var silent = new TreeSet<String>();
        for (JavaClass type : classes) {
            boolean keeper = type.isAnnotatedWith("jakarta.interceptor.Interceptor");
            if (!type.getSimpleName().endsWith("Queries") && !keeper) {
                type.getMethods().stream()
                        .filter(method -> isForSome(method) && !notes(method, new HashSet<>()))
                        .forEach(method -> silent.add(type.getSimpleName() + "." + method.getName()));
            }
        }
        assertThat(silent)
                .as("a command calls AuditLog.record, or stands in the list with its reason")
                .isEqualTo(new TreeSet<>(SILENT.keySet()));
    }

    @ArchTest
    static void whatIsNotedHasANameOfItsOwn(JavaClasses classes) throws ReflectiveOperationException {
        Set<String> codes = new HashSet<>();
        Set<JavaClass> actions = classes.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(ACTION))
                .collect(Collectors.toSet());
        assertThat(actions).isNotEmpty();
        for (JavaClass type : actions) {
            for (Object action : type.reflect().getEnumConstants()) {
                var code = Class.forName(ACTION).getMethod("code");
                String written = (String) code.invoke(action);
                assertThat(written).matches("[a-z]+\\.[a-z]+(-[a-z]+)*").hasSizeLessThanOrEqualTo(60);
                assertThat(codes.add(written)).as(written).isTrue();
                assertThat(TEXTS).as("what the log calls it").containsKey("audit.action." + written);
            }
        }
    }

    /** Whether a method is for members in some roles, or for operators. */
    private static boolean isForSome(JavaMethod method) {
        JavaClass owner = method.getOwner();
        boolean declared = Set.of("io.candor.ejb.access.AllowedTo", "jakarta.annotation.security.RolesAllowed").stream()
                .anyMatch(rule -> method.isAnnotatedWith(rule) || owner.isAnnotatedWith(rule));
        return declared && method.getModifiers().contains(JavaModifier.PUBLIC);
    }

    /** Whether a method, or another one of its class that it calls, notes something. */
    private static boolean notes(JavaMethod method, Set<JavaMethod> seen) {
        if (!seen.add(method)) {
            return false;
        }
        return method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().getName().equals(LOG)
                        || call.getTargetOwner().getName().equals(TRAIL)
                                && call.getName().equals("done")
                        || call.getTargetOwner().equals(method.getOwner())
                                && call.getTarget()
                                        .resolveMember()
                                        .filter(called -> notes(called, seen))
                                        .isPresent());
    }
}
