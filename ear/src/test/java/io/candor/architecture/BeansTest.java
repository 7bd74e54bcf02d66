package io.candor.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Session beans, resources, entities and page beans: what they declare and how they get what they need. */
@AnalyzeClasses(locations = CandorClasses.class)
class BeansTest {

    private static final Set<String> ROLES = Set.of(
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.PermitAll",
            "jakarta.annotation.security.DenyAll");

    private static final Set<String> VERBS = Set.of(
            "jakarta.ws.rs.GET",
            "jakarta.ws.rs.POST",
            "jakarta.ws.rs.PUT",
            "jakarta.ws.rs.DELETE",
            "jakarta.ws.rs.PATCH");

    /** Session beans and resources with something that everybody may call, each with its reason. */
    private static final Map<String, String> OPEN = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "io.candor.ejb.webhook.WebhookDelivering",
                    "for the task that sends; the command that caused it was checked"),
            Map.entry(
                    "io.candor.ejb.webhook.WebhookPosting",
                    "for features that send messages; the command that caused one was checked"),
            Map.entry(
                    "io.candor.ejb.webhook.WebhookSending",
                    "for observers and tasks; the command that caused it was checked"),
            Map.entry("io.candor.ejb.apikey.ApiKeyChecking", "the caller proves who it is by the key"),
            Map.entry(
                    "io.candor.web.centre.audit.AuditResource",
                    "ByKey lets API keys alone past, the session bean their scopes"),
            Map.entry(
                    "io.candor.web.centre.consent.ledger.ConsentRecordResource",
                    "ByKey lets API keys alone past, the session bean their scopes"),
            Map.entry(
                    "io.candor.web.centre.key.ApiKeyResource",
                    "ByKey lets API keys alone past; answers about the key alone"),
            Map.entry(
                    "io.candor.ejb.audit.AuditLog",
                    "commands have checked their callers before they note what they do"),
            Map.entry("io.candor.ejb.change.ChangeQueries", "what differs between published versions is published"),
            Map.entry("io.candor.ejb.consent.BannerQueries", "what banners show is for everybody"),
            Map.entry("io.candor.ejb.consent.ConsentNoticeQueries", "what people were shown is for everybody"),
            Map.entry("io.candor.ejb.consent.origin.OriginNoting", "for the timer; holds when a banner was loaded"),
            Map.entry("io.candor.ejb.consent.origin.OriginSightingsTimer", "runs by itself"),
            Map.entry("io.candor.ejb.consent.StorageQueries", "the inventory of storage is published"),
            Map.entry("io.candor.ejb.consent.intake.ConsentBatchWriting", "everybody may hand a choice in"),
            Map.entry(
                    "io.candor.ejb.consent.departed.DepartedLedgerQueries",
                    "it was published while the tenant was there"),
            Map.entry("io.candor.ejb.consent.ledger.CheckpointPublishing", "checkpoints are published"),
            Map.entry("io.candor.ejb.consent.ledger.CheckpointTimer", "runs by itself"),
            Map.entry("io.candor.ejb.consent.ledger.ConsentVerification", "whoever has a receipt may check it"),
            Map.entry("io.candor.ejb.key.DataKeys", "gives keys to other features alone, never to a page"),
            Map.entry("io.candor.ejb.key.TenantKeyMaking", "gives keys to other features alone, never to a page"),
            Map.entry("io.candor.ejb.key.TenantKeys", "gives keys to other features alone, never to a page"),
            Map.entry(
                    "io.candor.ejb.directory.DirectoryFollowing",
                    "for the task; asks Keycloak to follow, shows nothing"),
            Map.entry("io.candor.ejb.directory.DirectoryNoting", "for features that have decided who may"),
            Map.entry("io.candor.ejb.directory.StaffDirectory", "for features that have decided who may"),
            Map.entry("io.candor.ejb.mail.MailRefusing", "for the task that could not deliver; shows nothing"),
            Map.entry("io.candor.ejb.mail.MailSending", "the command that writes to somebody decides who may"),
            Map.entry(
                    "io.candor.ejb.notice.NoticeQueries", "how people are told, and what was overridden, is published"),
            Map.entry("io.candor.ejb.mail.MailLines", "connections for other session beans alone"),
            Map.entry(
                    "io.candor.ejb.notice.bounce.BounceFiling",
                    "for the task that reads returned mail; believes signed ones alone, shows nothing"),
            Map.entry("io.candor.ejb.notice.bounce.BouncesAtStart", "runs by itself"),
            Map.entry("io.candor.ejb.notice.delivery.NoticeComposing", "for the task that sends; shows nothing"),
            Map.entry("io.candor.ejb.notice.hold.NoticeHolding", "for the task that sends; shows nothing"),
            Map.entry("io.candor.ejb.notice.delivery.NoticeWork", "for the task that sends; shows nothing"),
            Map.entry("io.candor.ejb.subscriber.Suppressing", "for the task that sends; shows nothing"),
            Map.entry(
                    "io.candor.ejb.policy.hold.PolicyHolding", "for the feature that knows why a version has to wait"),
            Map.entry("io.candor.ejb.pack.PacksAtStart", "runs by itself, once"),
            Map.entry("io.candor.ejb.policy.PolicyQueries", "published versions are for everybody"),
            Map.entry("io.candor.ejb.processing.ProcessingPromises", "what is promised about registers is published"),
            Map.entry("io.candor.ejb.processing.ProcessingQueries", "the register of processing is published"),
            Map.entry("io.candor.ejb.promise.PromiseQueries", "promises of published versions are for everybody"),
            Map.entry("io.candor.ejb.request.label.RightPromises", "promises are published"),
            Map.entry("io.candor.ejb.request.RightQueries", "the rights are published"),
            Map.entry(
                    "io.candor.ejb.request.figure.RequestFigureQueries",
                    "counts are published; pages leave small groups out"),
            Map.entry(
                    "io.candor.ejb.request.handling.RequestRecipientQueries",
                    "for the task that reminds members; never for a page"),
            Map.entry(
                    "io.candor.ejb.request.handling.RequestReminding", "for the task and for commands; shows nothing"),
            Map.entry(
                    "io.candor.ejb.request.identity.IdentityProving",
                    "what is handed in is the proof; otherwise it shows nothing"),
            Map.entry(
                    "io.candor.ejb.request.mailbox.MailboxPolling",
                    "for the task that reads mail; the command that named the mailbox was checked"),
            Map.entry(
                    "io.candor.ejb.request.system.TaskAnswering",
                    "whoever brings a task's token is the system that was asked"),
            Map.entry(
                    "io.candor.ejb.request.system.TaskSending",
                    "for the task that asks systems; the command that caused it was checked"),
            Map.entry(
                    "io.candor.web.centre.request.TaskResultResource",
                    "the session bean wants the token of the task that is answered"),
            Map.entry("io.candor.ejb.request.person.OwnRequests", "shows callers their own requests alone"),
            Map.entry(
                    "io.candor.ejb.consent.held.ConsentForgetting",
                    "for session beans that have made sure who may erase; shows nothing"),
            Map.entry(
                    "io.candor.ejb.subscriber.SubscriberForgetting",
                    "for requests that two members have agreed to; shows nothing"),
            Map.entry("io.candor.ejb.consent.held.HeldConsentQueries", "for the task that collects; never for a page"),
            Map.entry("io.candor.ejb.notice.EventDutyQueries", "promises are public"),
            Map.entry("io.candor.ejb.notice.ownership.ToldOwnershipQueries", "what was told is public"),
            Map.entry(
                    "io.candor.ejb.notice.processor.ProcessorNewsKeeping",
                    "for the task and for a command that checks; shows nothing"),
            Map.entry("io.candor.ejb.notice.processor.ToldProcessorQueries", "what was told is public"),
            Map.entry("io.candor.ejb.notice.sight.NoticeSightKeeping", "for the timer; adds to counts"),
            Map.entry(
                    "io.candor.ejb.notice.sight.NoticeSightQueries",
                    "counts and statements, which the public pages show"),
            Map.entry("io.candor.ejb.notice.sight.NoticeSightsTimer", "a timer has no caller"),
            Map.entry(
                    "io.candor.ejb.notice.delivery.HeldDeliveryQueries",
                    "for the task that collects; never for a page"),
            Map.entry(
                    "io.candor.ejb.subscriber.HeldSubscriptionQueries", "for the task that collects; never for a page"),
            Map.entry("io.candor.ejb.request.held.HeldRequestQueries", "for the task that collects; never for a page"),
            Map.entry(
                    "io.candor.ejb.request.held.RequestExporting",
                    "for the task; what is collected was granted to somebody who is known"),
            Map.entry(
                    "io.candor.ejb.request.file.SealedFiles",
                    "keeps and opens pieces for other session beans alone, which have the key"),
            Map.entry(
                    "io.candor.ejb.request.file.RequestFileFetching",
                    "whoever brings a request's secret is its person"),
            Map.entry(
                    "io.candor.ejb.request.file.RequestFileQueries", "whoever brings a request's secret is its person"),
            Map.entry(
                    "io.candor.ejb.request.file.RequestFileEnding", "for the task; only that its time is over counts"),
            Map.entry(
                    "io.candor.ejb.request.end.RequestPurging",
                    "for tasks and for commands that close requests; shows nothing"),
            Map.entry("io.candor.ejb.request.intake.RequestStoring", "everybody may file a request"),
            Map.entry(
                    "io.candor.ejb.request.person.RequestReplying", "whoever brings a request's secret is its person"),
            Map.entry(
                    "io.candor.ejb.request.person.RequestStatusQueries",
                    "whoever brings a request's secret is its person"),
            Map.entry(
                    "io.candor.ejb.session.SessionEnding",
                    "the caller has proved it by a signed token or by the session"),
            Map.entry("io.candor.ejb.member.MemberJoining", "whoever has the link of an invitation may read it"),
            Map.entry("io.candor.ejb.signup.SignUpSteps", "everybody may give an address"),
            Map.entry("io.candor.ejb.signup.SigningUp", "everybody may give an address"),
            Map.entry("io.candor.ejb.key.TenantSecrets", "gives keys to other features alone, never to a page"),
            Map.entry("io.candor.ejb.subscriber.AddressVault", "opens addresses for other session beans alone"),
            Map.entry(
                    "io.candor.ejb.subscriber.Subscribing",
                    "everybody may ask; the link in a mail proves whose wish it is"),
            Map.entry("io.candor.web.centre.notice.CurrentNoticeResource", "what is about to change is published"),
            Map.entry(
                    "io.candor.ejb.tenant.domain.DomainRechecking",
                    "called by a task; looks in the DNS for what a member has claimed"),
            Map.entry(
                    "io.candor.ejb.tenant.sender.SenderChecking",
                    "called by a task; looks in the DNS for what a member has chosen"),
            Map.entry("io.candor.ejb.tenant.sender.SenderInUseQueries", "for the task that sends; never for a page"),
            Map.entry("io.candor.ejb.tenant.domain.CentreLinks", "where a centre is, is published"),
            Map.entry(
                    "io.candor.web.centre.subscriber.RecipientResource",
                    "ByKey lets API keys alone past, the session bean their scopes"),
            Map.entry("io.candor.ejb.task.TaskScheduling", "the command that schedules a task decides who may"),
            Map.entry("io.candor.ejb.task.TasksAtStart", "runs by itself"),
            Map.entry("io.candor.ejb.tenant.DevelopmentAccounts", "runs by itself, once, in development"),
            Map.entry("io.candor.ejb.tenant.MemberQueries", "answers about the caller alone"),
            Map.entry("io.candor.ejb.shared.ConfigurationAtStart", "runs by itself, once"),
            Map.entry(
                    "io.candor.web.centre.consent.ledger.ConsentNoticeResource",
                    "what banners have shown is published"),
            Map.entry(
                    "io.candor.web.centre.consent.ledger.ConsentProofResource",
                    "proofs are for everybody; whoever has a receipt may know what it says"),
            Map.entry(
                    "io.candor.web.centre.change.ChangeResource",
                    "what differs between published versions is published"),
            Map.entry("io.candor.web.centre.policy.PolicyResource", "published versions are for everybody"),
            Map.entry(
                    "io.candor.web.centre.promise.PromiseResource", "promises of published versions are for everybody"),
            Map.entry("io.candor.ejb.tenant.opening.OpeningPermits", "for features that have decided who may"),
            Map.entry("io.candor.ejb.tenant.MembershipKeeping", "for features that have decided who may"),
            Map.entry(
                    "io.candor.ejb.onboarding.preview.PreviewAdmission",
                    "a sealed permit proves who looks, on pages without sign-in"),
            Map.entry(
                    "io.candor.ejb.onboarding.preview.TrialFilling",
                    "the permit was judged, and everything is taken back"),
            Map.entry("io.candor.ejb.pack.content.PreparedTrial", "the caller takes back whatever it stores"),
            Map.entry("io.candor.ejb.tenant.TenancySelfTest", "runs by itself, once"),
            Map.entry("io.candor.ejb.tenant.TenantChangesTimer", "runs by itself"),
            Map.entry("io.candor.ejb.tenant.TenantQueries", "what the centre says about the company is published"),
            Map.entry(
                    "io.candor.ejb.tenant.platform.TenantErasing",
                    "called by a task; only that the day has come counts, which an operator has decided")));

    /** Fields and methods that are injected although a constructor would be nicer, each with its reason. */
    private static final Map<String, String> INJECTED = Map.of();

    private static final Set<String> PRESENT = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    private static final Set<String> FORBIDDEN_ENDINGS =
            Set.of("Impl", "Util", "Utils", "Helper", "Manager", "DTO", "Dto", "VO", "Facade");

    @ArchTest
    static final ArchRule everySessionBeanDeclaresItsRoles = methods()
            .that()
            .areDeclaredInClassesThat(DescribedPredicate.describe("are session beans", BeansTest::isSessionBean))
            .and()
            .arePublic()
            .should(declareRoles())
            .because(
                    "a method without a declaration has no security domain: its caller is anonymous, and the check is not made");

    @ArchTest
    static final ArchRule everyRestMethodDeclaresItsRoles = methods()
            .that(DescribedPredicate.describe("answer REST requests", BeansTest::answersRest))
            .should(declareRoles())
            .allowEmptyShould(true)
            .because("an endpoint that forgets its roles is open to everybody");

    @ArchTest
    static void whatIsOpenToEverybodyIsListed(JavaClasses classes) {
        var open = classes.stream()
                .filter(type ->
                        isSessionBean(type) || type.getMethods().stream().anyMatch(BeansTest::answersRest))
                .filter(type -> !type.isAnnotatedWith("io.candor.ejb.access.AllowedTo"))
                .filter(type -> isOpen(type) || type.getMethods().stream().anyMatch(BeansTest::isOpen))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(open)
                .as("open to everybody: list it with its reason, or declare roles")
                .isEqualTo(OPEN.keySet());
    }

    @ArchTest
    static final ArchRule entitiesHaveNoPublicSetters = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .and()
            .arePublic()
            .should()
            .haveNameMatching("set[A-Z].*")
            .because("an entity changes by what happens to it, not field by field");

    @ArchTest
    static final ArchRule thePresentInstantComesFromTheClock = noClasses()
            .that(LayersTest.notListed(Map.of("io.candor.ejb.shared.ApplicationClock", "is the clock")))
            .should()
            .callCodeUnitWhere(
                    DescribedPredicate.describe("asks the machine for the time", BeansTest::readsTheMachinesClock))
            .because("legal periods are tested by moving the clock; a second source would not move");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = classes()
            .that()
            .resideInAPackage("io.candor..")
            .should(haveAMeaningfulName())
            .because(
                    "Impl, Util, Helper, Manager, DTO, VO and Facade say what a class is not: named after a thing or an activity");

    @ArchTest
    static final ArchRule noFieldIsInjected = noFields()
            .that(DescribedPredicate.describe("are not listed", field -> !INJECTED.containsKey(field.getFullName())))
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("jakarta.ejb.EJB")
            .because("what comes through the constructor can be given by a test and is never null");

    @ArchTest
    static final ArchRule noMethodIsInjected = noMethods()
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .because("what comes through the constructor can be given by a test and is never null");

    @ArchTest
    static final ArchRule anInjectedConstructorIsTheOnlyOneOfItsKind = constructors()
            .that()
            .areAnnotatedWith("jakarta.inject.Inject")
            .should(beAlone())
            .because("two injected constructors leave the choice to the container");

    @ArchTest
    static final ArchRule onlyTheCheckOfKeysMakesACallerActByOne = noClasses()
            .that(LayersTest.notListed(Map.of("io.candor.ejb.apikey.ApiKeyChecking", "has compared the hash")))
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "says by which key the caller acts",
                    (JavaCall<?> call) -> call.getName().equals("actsByKey")))
            .because("whoever acts by a key is asked for its scopes, and no longer for a membership");

    @ArchTest
    static final ArchRule tenantsWorkIsNotAsynchronous = noMethods()
            .should()
            .beAnnotatedWith("jakarta.ejb.Asynchronous")
            .because(
                    "the current tenant does not travel into other threads: what must happen later is a task with its tenant");

    static boolean isSessionBean(JavaClass type) {
        return type.isAnnotatedWith("jakarta.ejb.Stateless")
                || type.isAnnotatedWith("jakarta.ejb.Singleton")
                || type.isAnnotatedWith("jakarta.ejb.Stateful");
    }

    private static boolean answersRest(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType().getName())
                .anyMatch(VERBS::contains);
    }

    private static boolean isOpen(CanBeAnnotated where) {
        return where.isAnnotatedWith("jakarta.annotation.security.PermitAll");
    }

    private static boolean readsTheMachinesClock(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        return switch (call.getName()) {
            case "now" -> PRESENT.contains(owner);
            case "system", "systemUTC", "systemDefaultZone" -> owner.equals("java.time.Clock");
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            case "getInstance" -> owner.equals("java.util.Calendar");
            case "<init>" ->
                owner.equals("java.util.Date")
                        && call.getTarget().getParameterTypes().isEmpty();
            default -> false;
        };
    }

    private static ArchCondition<JavaMethod> declareRoles() {
        return new ArchCondition<>("declare roles, or their class does") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean declared = declares(method.getAnnotations())
                        || declares(method.getOwner().getAnnotations());
                events.add(new SimpleConditionEvent(method, declared, method.getFullName()));
            }
        };
    }

    private static boolean declares(Set<? extends JavaAnnotation<?>> annotations) {
        return annotations.stream()
                .anyMatch(annotation -> ROLES.contains(annotation.getRawType().getName()));
    }

    private static ArchCondition<JavaClass> haveAMeaningfulName() {
        return new ArchCondition<>("have a name that says what it is") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean fine = FORBIDDEN_ENDINGS.stream().noneMatch(type.getSimpleName()::endsWith);
                events.add(new SimpleConditionEvent(type, fine, type.getName()));
            }
        };
    }

    private static ArchCondition<JavaConstructor> beAlone() {
        return new ArchCondition<>("be the only injected constructor") {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                long injected = constructor.getOwner().getConstructors().stream()
                        .filter(other -> other.isAnnotatedWith("jakarta.inject.Inject"))
                        .count();
                boolean visible = !constructor.getModifiers().contains(JavaModifier.PRIVATE);
                events.add(new SimpleConditionEvent(constructor, injected == 1 && visible, constructor.getFullName()));
            }
        };
    }
}
