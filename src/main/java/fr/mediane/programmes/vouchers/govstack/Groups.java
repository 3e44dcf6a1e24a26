package fr.mediane.programmes.vouchers.govstack;

import fr.mediane.engines.ledger.LedgerDesk;
import fr.mediane.engines.ledger.NewAccount;
import fr.mediane.engines.ledger.Posting;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.vouchers.VoucherBooks;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Groups of vouchers, each a campaign of one currency and one last day, and the vouchers put into them. */
@Repository
class Groups {
    private final JdbcClient jdbc;
    private final LedgerDesk ledger;

    Groups(JdbcClient jdbc, LedgerDesk ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /** A group that vouchers are made in today. */
    record Group(UUID campaign, UUID batch, String currency, LocalDate expires) {}

    boolean exists(String code) {
        return jdbc.sql("select exists (select from vouchers.exchange_group where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    /** The group of this currency that lasts longest from today on. */
    Optional<Group> open(String code, String currency, LocalDate today) {
        return jdbc.sql("""
                        select g.campaign, b.id as batch, g.expires from vouchers.exchange_group g
                        join vouchers.campaign c on c.id = g.campaign and c.state = 'OPEN'
                        join vouchers.batch b on b.campaign = g.campaign and b.blocked_at is null
                        where g.code = :code and g.currency = :currency and g.expires >= :today
                        order by g.expires desc limit 1
                        """)
                .param("code", code)
                .param("currency", currency)
                .param("today", today)
                .query((row, _) -> new Group(
                        row.getObject("campaign", UUID.class),
                        row.getObject("batch", UUID.class),
                        currency,
                        row.getObject("expires", LocalDate.class)))
                .optional();
    }

    /** A voucher as it is asked for. */
    record Asked(String serial, byte[] hash, long cents) {}

    /** Makes a voucher worth its value; refused when the group has not that much left. Its id. */
    Decision<UUID> make(Group group, Asked asked, LocalDate today) {
        var id = worthless(group, asked);
        return ledger.post(Posting.of(Uuid7.next(), VoucherBooks.BOOK, VoucherBooks.MAKE, today)
                        .about(group.batch())
                        .debit(group.campaign(), asked.cents())
                        .credit(id, asked.cents()))
                .map(written -> id);
    }

    /** Makes a voucher that no money stands behind. Its id. */
    UUID worthless(Group group, Asked asked) {
        var id = Uuid7.next();
        ledger.open(List.of(NewAccount.of(id, VoucherBooks.BOOK, VoucherBooks.IN_CIRCULATION, asked.serial())
                .in(group.currency())
                .neverNegative()));
        jdbc.sql("""
                        insert into vouchers.voucher (id, campaign, batch, serial, secret_hash, cents, state, booklet)
                        values (:id, :campaign, :batch, :serial, :hash, :cents, 'PRE_ACTIVATED', 1)
                        """)
                .param("id", id)
                .param("campaign", group.campaign())
                .param("batch", group.batch())
                .param("serial", asked.serial())
                .param("hash", asked.hash())
                .param("cents", asked.cents())
                .update();
        return id;
    }

    String nextSerial() {
        return jdbc.sql("select 'V' || lpad(nextval('vouchers.serial')::text, 15, '0')")
                .query(String.class)
                .single();
    }
}
