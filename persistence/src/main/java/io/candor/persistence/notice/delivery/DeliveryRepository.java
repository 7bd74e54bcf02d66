package io.candor.persistence.notice.delivery;

import io.candor.persistence.subscriber.NoticeTopic;
import io.candor.persistence.subscriber.Suppression;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * The deliveries of the current tenant's notices. They are no entities: a million rows are written by one statement and handed out some at
 * a time.
 */
@Dependent
public class DeliveryRepository {

    private static final String WHO = " from subscriber s where s.tenant_id = ? and ";
    private static final String OWN = " where tenant_id = ? and notice_id = ?";
    private static final String OPEN = " and state in ('QUEUED', 'DEFERRED', 'SENDING')";

    private static final int CHUNK = 50_000;
    private static final UUID LAST = new UUID(-1, -1);

    private final EntityManager entityManager;

    @Inject
    DeliveryRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** How many people a notice would go to. */
    public int countRecipients(Audience audience) {
        return sql().query(
                        "select count(*)" + WHO + audience.condition(),
                        List.of(DeliverySql.TENANT, audience.accounts()),
                        row -> row.number(1))
                .get(0);
    }

    /**
     * Writes a row for each of them, out of {@link #CHUNK} people by one statement: one for all would keep the database silent for longer than
     * connections wait for it.
     *
     * @param lanes how many parts they are divided into
     * @return how many
     */
    public int write(UUID notice, Audience audience, int lanes, Instant now) {
        entityManager.flush();
        int written = 0;
        Optional<UUID> after = Optional.of(new UUID(0, 0));
        while (after.isPresent()) {
            Optional<UUID> until = chunkEnd(after.get());
            written += write(notice, audience, lanes, now, List.of(after.get(), until.orElse(LAST)));
            after = until;
        }
        return written;
    }

    /**
     * The last one of the next people, whether they are told or not; empty if fewer are left. Asked of the key alone: with the condition who is
     * told, MySQL may look up and sort a million rows for it.
     */
    private Optional<UUID> chunkEnd(UUID after) {
        return sql()
                .query(
                        "select s.id from subscriber s where s.tenant_id = ? and s.id > ? order by s.id limit 1 offset "
                                + (CHUNK - 1),
                        List.of(DeliverySql.TENANT, after),
                        row -> row.id(1))
                .stream()
                .findFirst();
    }

    private int write(UUID notice, Audience audience, int lanes, Instant now, List<UUID> range) {
        return sql().update(
                        "insert into notice_delivery (tenant_id, notice_id, recipient_id, lane, state, is_required, tries,"
                                + " due_at) select s.tenant_id, cast(? as binary(16)), s.id, mod(row_number() over (order by"
                                + " s.id) - 1, ?), case when s.suppression is null or s.suppression ="
                                + " 'COMPLAINED' and s.is_account and ? then 'QUEUED' else 'SUPPRESSED' end,"
                                + " s.is_account and ?, 0, cast(? as datetime(6))"
                                + WHO + audience.condition() + " and s.id > ? and s.id <= ?",
                        List.of(
                                notice,
                                lanes,
                                audience.accounts(),
                                audience.accounts(),
                                now,
                                DeliverySql.TENANT,
                                audience.accounts(),
                                range.get(0),
                                range.get(1)));
    }

    /**
     * Takes the next deliveries of a lane, of which nobody but the lane's worker takes any: those that a worker before left in the middle,
     * and those whose time has come. Each question is answered from the beginning of the index, however many there are behind.
     *
     * @param most how many
     */
    public List<Delivery> claim(UUID notice, int lane, Instant now, int most) {
        var taken = new ArrayList<Delivery>();
        for (DeliveryState state : List.of(DeliveryState.SENDING, DeliveryState.DEFERRED, DeliveryState.QUEUED)) {
            if (taken.size() < most) {
                taken.addAll(due(notice, lane, state, now, most - taken.size()));
            }
        }
        if (!taken.isEmpty()) {
            var values = new ArrayList<Object>(List.of(DeliverySql.TENANT, notice));
            taken.forEach(delivery -> values.add(delivery.recipient()));
            sql().update("update notice_delivery set state = 'SENDING'" + OWN + in(taken.size()), values);
        }
        return taken;
    }

    private List<Delivery> due(UUID notice, int lane, DeliveryState state, Instant now, int most) {
        boolean left = state == DeliveryState.SENDING;
        var values = new ArrayList<Object>(List.of(DeliverySql.TENANT, notice, lane, state.name()));
        if (!left) {
            values.add(now);
        }
        return sql().query(
                        "select d.recipient_id, s.address, s.language, s.suppression, s.standing, s.is_account, d.tries,"
                                + " s.is_policy, s.is_processors from"
                                + " notice_delivery d left join subscriber s on s.tenant_id = d.tenant_id and s.id ="
                                + " d.recipient_id where d.tenant_id = ? and d.notice_id = ? and d.lane = ? and d.state = ?"
                                + (left ? "" : " and d.due_at <= ?")
                                + " order by d.due_at, d.recipient_id limit " + most,
                        values,
                        row -> new Delivery(
                                row.id(1),
                                row.bytes(2),
                                row.text(3),
                                isSilenced(row.text(4), row.flag(6)),
                                "CONFIRMED".equals(row.text(5)) ? NoticeTopic.of(row.flag(8), row.flag(9)) : Set.of(),
                                row.flag(6),
                                row.number(7)));
    }

    /** Who complains leaves the voluntary part; what is promised to holders of accounts still goes to them. */
    private static boolean isSilenced(String suppression, boolean account) {
        return suppression != null && !(account && Suppression.COMPLAINED.name().equals(suppression));
    }

    private static String in(int many) {
        return " and recipient_id in (" + String.join(", ", Collections.nCopies(many, "?")) + ")";
    }

    /**
     * Notes that deliveries that were taken have been accepted, all by one statement.
     *
     * @param at when the last of them was, UTC
     */
    public void noteSent(UUID notice, List<UUID> recipients, Instant at) {
        var values = new ArrayList<Object>(List.of(at, DeliverySql.TENANT, notice));
        values.addAll(recipients);
        sql().update(
                        "update notice_delivery set state = 'SENT', tries = tries + 1, accepted_at = ?, reason = null"
                                + OWN + in(recipients.size()) + " and state = 'SENDING'",
                        values);
    }

    /**
     * Notes what became of a delivery that was taken.
     *
     * @param reason what the mail server said, without an address; null for nothing
     * @param at for one that was sent, when it was accepted; for one that comes again, when; UTC
     */
    public void note(UUID notice, UUID recipient, DeliveryState state, String reason, Instant at) {
        boolean sent = state == DeliveryState.SENT;
        var values = new ArrayList<Object>();
        values.add(state.name());
        values.add(state == DeliveryState.QUEUED ? 0 : 1);
        values.add(at);
        values.add(sent ? at : null);
        values.add(reason);
        Collections.addAll(values, DeliverySql.TENANT, notice, recipient);
        sql().update(
                        "update notice_delivery set state = ?, tries = tries + ?, due_at = ?, accepted_at = ?, reason = ?"
                                + OWN + " and recipient_id = ? and state = 'SENDING'",
                        values);
    }

    /** When the next delivery of a lane is due, UTC; empty if none is left. */
    public Optional<Instant> nextDue(UUID notice, int lane) {
        return Stream.of(DeliveryState.SENDING, DeliveryState.DEFERRED, DeliveryState.QUEUED)
                .flatMap(state -> sql()
                        .query(
                                "select min(due_at) from notice_delivery" + OWN + " and lane = ? and state = ?",
                                List.of(DeliverySql.TENANT, notice, lane, state.name()),
                                row -> Optional.ofNullable(row.instant(1)))
                        .get(0)
                        .stream())
                .min(Instant::compareTo);
    }

    /** Ends all that have not been taken. */
    public void cancel(UUID notice) {
        sql().update(
                        "update notice_delivery set state = 'CANCELLED'" + OWN + " and state in ('QUEUED', 'DEFERRED')",
                        List.of(DeliverySql.TENANT, notice));
    }

    /**
     * A mail that was accepted has come back: changes a delivery that was sent.
     *
     * @param state which it has now
     * @param reason code of what was said, without an address
     */
    public void takeBack(UUID notice, UUID recipient, DeliveryState state, String reason) {
        changeSent("state = ?, reason = ?", List.of(state.name(), reason), notice, recipient);
    }

    /** Something was said about a mail that was accepted, which changes nothing: it is late, or its reader complains. */
    public void remark(UUID notice, UUID recipient, String reason) {
        changeSent("reason = ?", List.of(reason), notice, recipient);
    }

    private void changeSent(String change, List<String> now, UUID notice, UUID recipient) {
        var values = new ArrayList<Object>(now);
        Collections.addAll(values, DeliverySql.TENANT, notice, recipient);
        sql().update("update notice_delivery set " + change + OWN + " and recipient_id = ? and state = 'SENT'", values);
    }

    /** Whether a delivery is left that is not final. */
    public boolean isOpen(UUID notice) {
        return sql().query(
                                "select count(*) from (select 1 from notice_delivery" + OWN + OPEN + " limit 1) o",
                                List.of(DeliverySql.TENANT, notice),
                                row -> row.number(1))
                        .get(0)
                > 0;
    }

    /** How many are in which state. */
    public List<DeliveryCount> counts(UUID notice) {
        return sql().query(
                        "select state, is_required, count(*), min(accepted_at), max(accepted_at) from notice_delivery"
                                + OWN + " group by state, is_required",
                        List.of(DeliverySql.TENANT, notice),
                        row -> new DeliveryCount(
                                DeliveryState.valueOf(row.text(1)),
                                row.flag(2),
                                row.number(3),
                                row.instant(4),
                                row.instant(5)));
    }

    /** How many were accepted in which minute, in order; minutes without any are left out. */
    public List<DeliveryMinute> minutes(UUID notice) {
        return sql().query(
                        "select min(accepted_at), count(*) from notice_delivery" + OWN
                                + " and accepted_at is not null group by cast(accepted_at as date), extract(hour from"
                                + " accepted_at), extract(minute from accepted_at) order by 1",
                        List.of(DeliverySql.TENANT, notice),
                        row -> new DeliveryMinute(row.instant(1), row.number(2)));
    }

    /** What mail servers said to those that were not sent, with how often, the most frequent first. */
    public List<String> reasons(UUID notice) {
        return sql()
                .query(
                        "select reason, count(*) from notice_delivery" + OWN
                                + " and reason is not null group by reason order by 2 desc",
                        List.of(DeliverySql.TENANT, notice),
                        row -> row.text(1) + ": " + row.number(2))
                .stream()
                .limit(20)
                .collect(Collectors.toList());
    }

    /** What became of each notice to a person, the earliest first. */
    public List<PersonsDelivery> of(UUID recipient) {
        return sql().query(
                        "select n.kind, n.number, n.announced_at, d.state, d.accepted_at from notice n join notice_delivery d on"
                                + " d.tenant_id = n.tenant_id and d.notice_id = n.id and d.recipient_id = ? where"
                                + " n.tenant_id = ? order by n.announced_at, n.id",
                        List.of(recipient, DeliverySql.TENANT),
                        row -> new PersonsDelivery(
                                Notice.Kind.valueOf(row.text(1)),
                                row.number(2),
                                row.instant(3),
                                DeliveryState.valueOf(row.text(4)),
                                row.instant(5)));
    }

    private DeliverySql sql() {
        return new DeliverySql(entityManager.unwrap(Session.class));
    }
}
