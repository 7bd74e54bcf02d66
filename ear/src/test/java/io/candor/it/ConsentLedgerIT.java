package io.candor.it;

import static io.candor.it.inside.Storage.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.consent.intake.ConsentAnswer;
import io.candor.ejb.consent.intake.ConsentInputException;
import io.candor.ejb.consent.intake.ConsentKeyReusedException;
import io.candor.ejb.consent.intake.ConsentSubmission;
import io.candor.ejb.consent.ledger.CheckpointPublishing;
import io.candor.ejb.consent.ledger.ConsentLedgerQueries;
import io.candor.ejb.consent.ledger.ConsentLedgerQueries.RecordRow;
import io.candor.ejb.consent.ledger.ConsentVerification;
import io.candor.ejb.consent.ledger.ConsentVerification.Verdict;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import io.candor.it.inside.Caller;
import io.candor.it.inside.Storage;
import io.candor.persistence.consent.merkle.MerkleFrontier;
import io.candor.persistence.consent.merkle.MerkleHash;
import io.candor.persistence.shared.Json;
import io.candor.persistence.shared.Sha256;
import io.candor.persistence.tenant.MemberRole;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What goes into the ledger, how often, in which order, and that it can be proved. */
@ExtendWith(ArquillianExtension.class)
@Timeout(240)
class ConsentLedgerIT {

    @Inject
    private ConsentPeople people;

    @Inject
    private ConsentLedgerQueries ledger;

    @Inject
    private ConsentVerification verification;

    @Inject
    private CheckpointPublishing checkpoints;

    @Inject
    private ApplicationClock clock;

    @Inject
    private Storage storage;

    @Inject
    private Caller caller;

    private TenantRef tenant;
    private String auditor;

    @BeforeEach
    void aTenantOfItsOwn() {
        tenant = people.tenant("orchestrate");
        auditor = caller.enrol(tenant.id(), MemberRole.AUDITOR);
    }

    @Test
    void eightClientsWithTheSame400KeysHave400EffectsAndTheSameAnswers() throws Exception {
        var choices = new ArrayList<ConsentSubmission>();
        for (int i = 0; i < 400; i++) {
            choices.add(people.choice(tenant, ConsentPeople.token(), ConsentPeople.token(), i % 2 == 0));
        }
        var clients = Executors.newFixedThreadPool(8);
        var answers = new ArrayList<CompletableFuture<List<ConsentAnswer>>>();
        for (int client = 0; client < 8; client++) {
            var order = new ArrayList<>(choices);
            Collections.shuffle(order, new Random(client));
            answers.add(CompletableFuture.supplyAsync(
                    () -> {
                        var handed = order.stream()
                                .map(choice -> people.hand(tenant, choice))
                                .toList();
                        return handed.stream().map(CompletableFuture::join).toList();
                    },
                    clients));
        }
        var distinct = new HashSet<ConsentAnswer>();
        answers.forEach(each -> distinct.addAll(each.join()));
        clients.shutdown();

        assertThat(distinct).hasSize(400);
        assertThat(distinct.stream().map(ConsentAnswer::position).sorted())
                .containsExactlyElementsOf(
                        java.util.stream.LongStream.range(0, 400).boxed().toList());
        assertThat(as(ledger::size)).isEqualTo(400);
        assertThatTheChainHolds(400);
    }

    @Test
    void twoTenantsAtOnceAreTwoLogs() {
        TenantRef other = people.tenant("operno");
        var answers = new ArrayList<CompletableFuture<ConsentAnswer>>();
        for (int i = 0; i < 600; i++) {
            TenantRef one = i % 2 == 0 ? tenant : other;
            answers.add(people.hand(one, people.choice(one, ConsentPeople.token(), ConsentPeople.token(), true)));
        }
        answers.forEach(CompletableFuture::join);

        assertThat(as(ledger::size)).isEqualTo(300);
        assertThatTheChainHolds(300);
        String othersAuditor = caller.enrol(other.id(), MemberRole.AUDITOR);
        assertThat(caller.<Long>call(othersAuditor, other.id(), ledger::size)).isEqualTo(300);
    }

    @Test
    void anotherChoiceUnderTheSameKeyIsRefusedAndStoresNothing() {
        String key = ConsentPeople.token();
        String subject = ConsentPeople.token();
        ConsentAnswer first =
                people.hand(tenant, people.choice(tenant, key, subject, true)).join();

        assertThatThrownBy(() -> people.hand(tenant, people.choice(tenant, key, subject, false))
                        .join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(ConsentKeyReusedException.class);
        assertThatThrownBy(() -> people.hand(tenant, people.choice(tenant, key, ConsentPeople.token(), true))
                        .join())
                .hasCauseInstanceOf(ConsentKeyReusedException.class);
        assertThat(as(ledger::size)).isEqualTo(1);
        assertThat(as(() -> ledger.find(first.id()))).isPresent();
    }

    @Test
    void whatTheNoticeDoesNotAskForIsRefusedAndStoresNothing() {
        ConsentSubmission good = people.choice(tenant, ConsentPeople.token(), ConsentPeople.token(), true);
        var more = new java.util.TreeMap<>(good.choices());
        more.put("essential", true);
        var bad = List.of(
                with(good, good.notice() + 1, good.language(), good.choices(), good.givenAt()),
                with(good, good.notice(), "fr", good.choices(), good.givenAt()),
                with(good, good.notice(), good.language(), more, good.givenAt()),
                with(good, good.notice(), good.language(), new java.util.TreeMap<>(), good.givenAt()),
                with(
                        good,
                        good.notice(),
                        good.language(),
                        good.choices(),
                        clock.instant().plus(Duration.ofMinutes(6))),
                with(
                        good,
                        good.notice(),
                        good.language(),
                        good.choices(),
                        clock.instant().minus(Duration.ofDays(91))));

        for (ConsentSubmission each : bad) {
            assertThatThrownBy(() -> people.hand(tenant, each).join())
                    .as("%s", each)
                    .hasCauseInstanceOf(ConsentInputException.class);
        }
        assertThat(as(ledger::size)).isZero();
    }

    @Test
    void nobodyIsAnsweredBeforeTheCommit() throws Exception {
        people.newChoice(tenant, true);
        var locked = new CountDownLatch(1);
        var released = new CountDownLatch(1);
        var holder = CompletableFuture.runAsync(() -> storage.sql(connection -> {
            // In the transaction of the session bean, which ends with the call.
            try (var lock =
                    connection.prepareStatement("select tree_size from consent_log where tenant_id = ? for update")) {
                lock.setBytes(1, bytes(tenant.id()));
                lock.executeQuery();
                locked.countDown();
                return released.await(5, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        assertThat(locked.await(5, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<ConsentAnswer> answer =
                people.hand(tenant, people.choice(tenant, ConsentPeople.token(), ConsentPeople.token(), true));

        assertThatThrownBy(() -> answer.get(800, TimeUnit.MILLISECONDS))
                .isInstanceOf(java.util.concurrent.TimeoutException.class);
        released.countDown();
        holder.get(5, TimeUnit.SECONDS);
        assertThat(answer.get(9, TimeUnit.SECONDS).position()).isEqualTo(1);
    }

    @Test
    void everyReceiptIsProvedAcrossTiles() {
        var answers = new ArrayList<CompletableFuture<ConsentAnswer>>();
        for (int i = 0; i < 700; i++) {
            answers.add(people.hand(tenant, people.choice(tenant, ConsentPeople.token(), ConsentPeople.token(), true)));
        }
        var receipts = answers.stream().map(CompletableFuture::join).toList();
        assertThat(in(checkpoints::seal).orElseThrow().treeSize()).isEqualTo(700);
        for (int i = 0; i < receipts.size(); i += 41) {
            ConsentAnswer answer = receipts.get(i);
            var outcome = in(() -> verification.verify(answer.receipt()));
            assertThat(outcome.verdict()).isEqualTo(Verdict.VALID);
            assertThat(outcome.proof().leafIndex()).isEqualTo(answer.position());
            assertThat(outcome.proof().treeSize()).isEqualTo(700);
        }
        assertThat(in(() -> checkpoints.consistency(300, 700)).hashes()).isNotEmpty();
        assertThatTheChainHolds(700);
    }

    @Test
    void talliesCountWhatWasGivenAndRefused() {
        for (int i = 0; i < 5; i++) {
            people.newChoice(tenant, i < 2);
        }
        var today = java.time.LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);

        assertThat(as(() -> ledger.tallies(today.minusDays(1), today.plusDays(1))))
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(row.given()).isEqualTo(2);
                    assertThat(row.refused()).isEqualTo(3);
                });
    }

    private void assertThatTheChainHolds(int size) {
        List<RecordRow> rows = as(() -> ledger.page(0, size, size));
        assertThat(rows).hasSize(size);
        var frontier = MerkleFrontier.empty();
        String previous = "0".repeat(64);
        for (int i = 0; i < size; i++) {
            RecordRow row = rows.get(i);
            byte[] hash = MerkleHash.leaf(Json.canonicalBytes(row.fields()));
            assertThat(row.position()).isEqualTo(i);
            assertThat(row.recordHash()).isEqualTo(Sha256.hex(hash));
            assertThat(row.fields()).containsEntry("previous", previous);
            previous = row.recordHash();
            frontier.append(hash);
        }
        assertThat(in(checkpoints::seal).orElseThrow().rootHash()).isEqualTo(Sha256.hex(frontier.root()));
    }

    private static ConsentSubmission with(
            ConsentSubmission good,
            int notice,
            String language,
            java.util.SortedMap<String, Boolean> choices,
            java.time.Instant givenAt) {
        return new ConsentSubmission(
                good.key(), good.subject(), notice, language, choices, good.method(), givenAt, null, null);
    }

    private <T> T as(Supplier<T> work) {
        return caller.call(auditor, tenant.id(), work);
    }

    private <T> T in(Supplier<T> work) {
        return caller.call("nobody", tenant.id(), work);
    }
}
