package io.candor.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the container can do for a session bean, and what it cannot. */
@AnalyzeClasses(locations = CandorClasses.class)
class ProxiesTest {

    @ArchTest
    static final ArchRule sessionBeansAreCalledByTheirPublicMethods = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "belongs to a session bean and is not public", ProxiesTest::isRefusedByTheContainer))
            .because("the container refuses it at run time: it is not a business method");

    private static boolean isRefusedByTheContainer(JavaMethodCall call) {
        boolean foreign = !call.getOriginOwner().equals(call.getTargetOwner());
        return foreign
                && BeansTest.isSessionBean(call.getTargetOwner())
                && call.getTarget()
                        .resolveMember()
                        .filter(method -> !method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                        .isPresent();
    }
}
