package io.candor.it;

import static io.candor.it.inside.Storage.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.consent.intake.ConsentAnswer;
import io.candor.ejb.consent.intake.ConsentKeyReusedException;
import io.candor.ejb.consent.intake.ConsentSubmission;
import io.candor.ejb.consent.ledger.CheckpointPublishing;
import io.candor.ejb.consent.ledger.ConsentErasure;
import io.candor.ejb.consent.ledger.ConsentLedgerQueries;
import io.candor.ejb.consent.ledger.ConsentVerification;
import io.candor.ejb.consent.ledger.ConsentVerification.Verdict;
import io.candor.ejb.consent.ledger.ProofRefusedException;
import io.candor.ejb.consent.ledger.ReceiptRefusedException;
import io.candor.ejb.key.TenantKeys;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import io.candor.it.inside.Caller;
import io.candor.it.inside.Storage;
import io.candor.persistence.tenant.MemberRole;
import io.candor.persistence.tenant.NoSuchTenantException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Erased persons, changed records, other tenants' receipts: what the proofs say then, and to whom the ledger answers. */
@ExtendWith(ArquillianExtension.class)
@Timeout(240)
class ConsentProofsIT {

    /** Each column that a record's hash covers, and another value for it. */
    private static final Map<String, String> OTHER_VALUES = Map.ofEntries(
            Map.entry("position", "position + 1000"),
            Map.entry("recorded_at", "'2020-01-01 00:00:00.000001'"),
            Map.entry("given_at", "'2020-01-01 00:00:00.000001'"),
            Map.entry("expires_at", "'2020-01-01 00:00:00.000001'"),
            Map.entry("choices", "replace(choices, 'true', 'false')"),
            Map.entry("key_id", "concat('x', substring(key_id, 2))"),
            Map.entry("language", "'de'"),
            Map.entry("method", "'GPC'"),
            Map.entry("notice", "notice + 1"),
            Map.entry("notice_hash", "leaf_hash"),
            Map.entry("policy_version", "coalesce(policy_version, 0) + 1"),
            Map.entry("previous_hash", "leaf_hash"),
            Map.entry("region", "'FR'"),
            Map.entry("subject", "leaf_hash"),
            Map.entry("user_agent", "'Safari'"),
            Map.entry("leaf_hash", "notice_hash"));

    /** What the proofs of the neighbours are made of, too. */
    private static final Set<String> NEIGHBOURS = Set.of("position", "leaf_hash");

    @Inject
    private ConsentPeople people;

    @Inject
    private ConsentErasure erasure;

    @Inject
    private ConsentLedgerQueries ledger;

    @Inject
    private ConsentVerification verification;

    @Inject
    private CheckpointPublishing checkpoints;

    @Inject
    private TenantKeys keys;

    @Inject
    private Storage storage;

    @Inject
    private Caller caller;

    private TenantRef tenant;
    private String officer;

    @BeforeEach
    void aTenantOfItsOwn() {
        tenant = people.tenant("orchestrate");
        officer = caller.enrol(tenant.id(), MemberRole.PRIVACY_OFFICER);
    }

    @Test
    void anErasedPersonCannotBeFoundAndAllReceiptsStillHold() {
        String subject = ConsentPeople.token();
        ConsentSubmission first = people.choice(tenant, ConsentPeople.token(), subject, true);
        ConsentAnswer theirs = people.hand(tenant, first).join();
        ConsentAnswer others = people.newChoice(tenant, true);
        ConsentAnswer again = people.hand(tenant, people.choice(tenant, ConsentPeople.token(), subject, false))
                .join();
        assertThat(as(officer, () -> ledger.ofSubject(subject)).stream().map(ConsentLedgerQueries.RecordRow::id))
                .containsExactly(again.id(), theirs.id());

        assertThat(as(officer, () -> erasure.erase(subject))).isEqualTo(2);

        assertThat(as(officer, () -> ledger.ofSubject(subject))).isEmpty();
        assertThat(as(officer, () -> erasure.erase(subject))).isZero();
        for (ConsentAnswer answer : List.of(theirs, others, again)) {
            assertThat(verdict(answer)).isEqualTo(Verdict.VALID);
        }
        // Nothing of the browser's leads to the old records: the same submission is a new one, under another
        // commitment.
        ConsentAnswer afterwards = people.hand(tenant, first).join();
        assertThat(afterwards.position()).isEqualTo(3);
        assertThat(subjectOf(afterwards)).isNotEqualTo(subjectOf(theirs));
        assertThat(subjectOf(again)).isEqualTo(subjectOf(theirs));
    }

    @Test
    void aChangeInAnyColumnIsNoticedForThatRecordAlone() {
        var answers = new ArrayList<ConsentAnswer>();
        for (int i = 0; i < 3; i++) {
            answers.add(people.newChoice(tenant, true));
        }
        in(tenant, checkpoints::seal);
        ConsentAnswer middle = answers.get(1);
        OTHER_VALUES.forEach((column, value) -> {
            Map<String, Object> before = row(middle);
            assertThat(update(
                            "update consent_record set " + column + " = " + value + " where tenant_id = ? and id = ?",
                            middle))
                    .isEqualTo(1);

            assertThat(verdict(middle)).as(column).isEqualTo(Verdict.ALTERED);
            if (!NEIGHBOURS.contains(column)) {
                assertThat(verdict(answers.get(0))).as(column).isEqualTo(Verdict.VALID);
                assertThat(verdict(answers.get(2))).as(column).isEqualTo(Verdict.VALID);
            }

            putBack(column, before.get(column), middle);
            assertThat(verdict(middle)).as(column).isEqualTo(Verdict.VALID);
        });
    }

    @Test
    void aNewSigningKeyLeavesOldReceiptsAsTheyWere() {
        ConsentSubmission before = people.choice(tenant, ConsentPeople.token(), ConsentPeople.token(), true);
        ConsentAnswer old = people.hand(tenant, before).join();

        keys.renewSigning(tenant.id());

        ConsentAnswer fresh = people.newChoice(tenant, true);
        assertThat(people.hand(tenant, before).join()).isEqualTo(old);
        assertThat(verdict(old)).isEqualTo(Verdict.VALID);
        assertThat(verdict(fresh)).isEqualTo(Verdict.VALID);
        assertThat(in(tenant, verification::keys).keys()).hasSize(2).doesNotHaveDuplicates();
        assertThat(header(fresh)).isNotEqualTo(header(old));
    }

    @Test
    void aDeletedRecordIsNoticed() {
        people.newChoice(tenant, true);
        ConsentAnswer gone = people.newChoice(tenant, true);
        assertThat(update("delete from consent_record where tenant_id = ? and id = ?", gone))
                .isEqualTo(1);

        assertThat(verdict(gone)).isEqualTo(Verdict.ALTERED);
    }

    @Test
    void anotherTenantsReceiptKeyAndSubjectAreNothingHere() {
        TenantRef other = people.tenant("operno");
        String subject = ConsentPeople.token();
        ConsentSubmission theirs = people.choice(other, ConsentPeople.token(), subject, true);
        ConsentAnswer answer = people.hand(other, theirs).join();

        assertThatThrownBy(() -> in(tenant, () -> verification.verify(answer.receipt())))
                .isInstanceOf(ReceiptRefusedException.class);
        assertThat(as(officer, () -> ledger.find(answer.id()))).isEmpty();
        assertThat(as(officer, () -> ledger.ofSubject(subject))).isEmpty();
        assertThat(as(officer, () -> erasure.erase(subject))).isZero();
        assertThat(as(officer, ledger::size)).isZero();
        assertThat(as(officer, () -> ledger.latest(10))).isEmpty();
        assertThat(as(officer, () -> ledger.page(0, 10, 10))).isEmpty();
        assertThat(as(officer, () -> ledger.tallies(LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1))))
                .isEmpty();
        assertThat(in(tenant, checkpoints::seal)).isEmpty();
        assertThatThrownBy(() -> in(tenant, () -> checkpoints.consistency(1, 1)))
                .isInstanceOf(ProofRefusedException.class);
        assertThat(in(tenant, verification::keys).keys())
                .doesNotContainAnyElementsOf(in(other, verification::keys).keys());
        // The same key of a browser is another submission here.
        ConsentSubmission same = people.choice(tenant, theirs.key(), subject, true);
        ConsentAnswer here = people.hand(tenant, same).join();
        assertThat(here.position()).isZero();
        assertThat(subjectOf(here))
                .isNotEqualTo(in(other, () -> verification.verify(answer.receipt()))
                        .record()
                        .get("subject"));
        assertThatThrownBy(() -> as(officer, other, () -> erasure.erase(subject)))
                .isInstanceOf(NoSuchTenantException.class);
    }

    @Test
    void theLedgerAnswersByRole() {
        String subject = ConsentPeople.token();
        people.hand(tenant, people.choice(tenant, ConsentPeople.token(), subject, true))
                .join();
        var refused = new HashMap<MemberRole, List<String>>();
        for (MemberRole role : MemberRole.values()) {
            String member = caller.enrol(tenant.id(), role);
            var not = new ArrayList<String>();
            tryOut(not, "search", () -> as(member, () -> ledger.ofSubject(subject)));
            tryOut(
                    not,
                    "tallies",
                    () -> as(member, () -> ledger.tallies(LocalDate.MIN.withYear(2000), LocalDate.MAX.withYear(2100))));
            tryOut(not, "erase", () -> as(member, () -> erasure.erase("none".repeat(8))));
            refused.put(role, not);
        }
        assertThat(refused)
                .containsEntry(MemberRole.OWNER, List.of())
                .containsEntry(MemberRole.PRIVACY_OFFICER, List.of())
                .containsEntry(MemberRole.AUDITOR, List.of("erase"))
                .containsEntry(MemberRole.EDITOR, List.of("search", "erase"))
                .containsEntry(MemberRole.AGENT, List.of("search", "tallies", "erase"));
    }

    @Test
    void aKeyReusedByAnotherPersonTellsNothing() {
        ConsentSubmission first = people.choice(tenant, ConsentPeople.token(), ConsentPeople.token(), true);
        people.hand(tenant, first).join();

        assertThatThrownBy(() -> people.hand(tenant, people.choice(tenant, first.key(), ConsentPeople.token(), true))
                        .join())
                .hasCauseInstanceOf(ConsentKeyReusedException.class)
                .hasRootCauseMessage("error.consent-key-reused");
    }

    private static void tryOut(List<String> refused, String what, Runnable call) {
        try {
            call.run();
        } catch (EJBAccessException no) {
            refused.add(what);
        }
    }

    private static String header(ConsentAnswer answer) {
        return answer.receipt().substring(0, answer.receipt().indexOf('.'));
    }

    private Verdict verdict(ConsentAnswer answer) {
        return in(tenant, () -> verification.verify(answer.receipt())).verdict();
    }

    private Object subjectOf(ConsentAnswer answer) {
        return in(tenant, () -> verification.verify(answer.receipt())).record().get("subject");
    }

    private Map<String, Object> row(ConsentAnswer answer) {
        return storage.ownersSql(connection -> {
            var columns = new ArrayList<>(OTHER_VALUES.keySet());
            try (var select = connection.prepareStatement(
                    "select " + String.join(", ", columns) + " from consent_record where tenant_id = ? and id = ?")) {
                bind(select, 1, answer);
                try (var result = select.executeQuery()) {
                    result.next();
                    var row = new HashMap<String, Object>();
                    for (String column : columns) {
                        row.put(column, column.endsWith("_at") ? result.getString(column) : result.getObject(column));
                    }
                    return row;
                }
            }
        });
    }

    private void putBack(String column, Object value, ConsentAnswer answer) {
        storage.ownersSql(connection -> {
            try (var update = connection.prepareStatement(
                    "update consent_record set " + column + " = ? where tenant_id = ? and id = ?")) {
                update.setObject(1, value);
                bind(update, 2, answer);
                return update.executeUpdate();
            }
        });
    }

    private int update(String sql, ConsentAnswer answer) {
        return storage.ownersSql(connection -> {
            try (var update = connection.prepareStatement(sql)) {
                bind(update, 1, answer);
                return update.executeUpdate();
            }
        });
    }

    private void bind(java.sql.PreparedStatement statement, int first, ConsentAnswer answer)
            throws java.sql.SQLException {
        statement.setBytes(first, bytes(tenant.id()));
        statement.setBytes(first + 1, bytes(answer.id()));
    }

    private <T> T as(String member, Supplier<T> work) {
        return as(member, tenant, work);
    }

    private <T> T as(String member, TenantRef where, Supplier<T> work) {
        return caller.call(member, where.id(), work);
    }

    private <T> T in(TenantRef where, Supplier<T> work) {
        return caller.call("nobody", where.id(), work);
    }
}
