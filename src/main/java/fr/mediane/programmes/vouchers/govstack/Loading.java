package fr.mediane.programmes.vouchers.govstack;

import fr.mediane.engines.ledger.LedgerDesk;
import fr.mediane.engines.ledger.NewAccount;
import fr.mediane.engines.ledger.Posting;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.vouchers.Secret;
import fr.mediane.programmes.vouchers.VoucherBooks;
import fr.mediane.programmes.vouchers.VoucherState;
import fr.mediane.registers.identity.DemonstrationPeople;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts chosen groups, places and vouchers in, with money of a try-out account of its own. */
@Component
@Transactional
class Loading {
    /** Groups that vouchers are pre-activated in last so long when no voucher of the file says otherwise. */
    private static final LocalDate FAR = LocalDate.of(2099, 12, 31);
    /** A campaign may last three years. */
    private static final int YEARS = 2;

    private final JdbcClient jdbc;
    private final LedgerDesk ledger;
    private final Groups groups;
    private final Exchanged vouchers;
    private final Clock clock;

    Loading(JdbcClient jdbc, LedgerDesk ledger, Groups groups, Exchanged vouchers, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.groups = groups;
        this.vouchers = vouchers;
        this.clock = clock;
    }

    /** A place that can be credited under this name: the demonstration's. */
    void merchant(ChosenVouchers.Merchant merchant) {
        jdbc.sql("""
                        insert into vouchers.exchange_merchant (name, bank_details, provider)
                        select :name, :details, id from vouchers.provider where organisation = :organisation
                        on conflict (name, bank_details) do nothing
                        """)
                .param("name", merchant.name())
                .param("details", merchant.bankDetails())
                .param("organisation", DemonstrationPeople.ORGANISATION)
                .update();
    }

    void group(ChosenVouchers.Group group) {
        fund(open(group.code(), group.currency(), FAR), group.cents());
    }

    /** False when a voucher has that serial number already. */
    boolean voucher(ChosenVouchers.Voucher voucher) {
        if (jdbc.sql("select exists (select from vouchers.voucher where serial = :serial)")
                .param("serial", voucher.serial())
                .query(Boolean.class)
                .single()) {
            return false;
        }
        var group = open(voucher.group(), voucher.currency(), voucher.expires());
        var asked = new Groups.Asked(voucher.serial(), Secret.hash(voucher.number()), voucher.cents());
        if (voucher.funded()) {
            fund(group, voucher.cents());
        }
        var id = voucher.funded() ? groups.make(group, asked, today()).orThrow() : groups.worthless(group, asked);
        bring(id, voucher, asked);
        return true;
    }

    /** On lawful ways only. */
    private void bring(UUID id, ChosenVouchers.Voucher voucher, Groups.Asked asked) {
        switch (voucher.state()) {
            case PRE_ACTIVATED -> {}
            case ACTIVATED -> vouchers.move(id, VoucherState.ACTIVATED);
            case SUSPENDED -> {
                vouchers.move(id, VoucherState.ACTIVATED);
                vouchers.move(id, VoucherState.SUSPENDED);
            }
            case BLOCKED, EXPIRED -> vouchers.stop(id, voucher.state(), today());
            case PURGED -> {
                vouchers.stop(id, VoucherState.BLOCKED, today());
                vouchers.move(id, VoucherState.PURGED);
            }
            case USED -> {
                vouchers.move(id, VoucherState.ACTIVATED);
                use(asked);
            }
            case PARTLY_USED -> throw new IllegalStateException("a voucher of these is used in whole or not at all");
        }
    }

    private void use(Groups.Asked asked) {
        var place = jdbc.sql("select id from vouchers.provider where organisation = :organisation")
                .param("organisation", DemonstrationPeople.ORGANISATION)
                .query(UUID.class)
                .single();
        var outcome = vouchers.spend(
                Uuid7.next(),
                asked.hash(),
                vouchers.worth(asked.hash()).orElseThrow(),
                place,
                Actor.SYSTEM.account(),
                today());
        if (!outcome.equals("DONE")) {
            throw new IllegalStateException("its use is refused: " + outcome);
        }
    }

    /** The group, made when it is not there; closed days are told by its campaign, whose days end with it. */
    private Groups.Group open(String code, String currency, LocalDate expires) {
        var until = expires.isAfter(today().plusYears(YEARS)) ? today().plusYears(YEARS) : expires;
        var known = jdbc.sql("""
                        select g.campaign, b.id as batch, g.expires from vouchers.exchange_group g
                        join vouchers.batch b on b.campaign = g.campaign
                        where g.code = :code and g.currency = :currency and g.expires = :until
                        """)
                .param("code", code)
                .param("currency", currency)
                .param("until", until)
                .query((row, _) -> new Groups.Group(
                        row.getObject("campaign", UUID.class), row.getObject("batch", UUID.class), currency, until))
                .optional();
        return known.orElseGet(() -> make(code, currency, until));
    }

    private Groups.Group make(String code, String currency, LocalDate until) {
        var group = new Groups.Group(Uuid7.next(), Uuid7.next(), currency, until);
        var starts = until.isBefore(today()) ? until.minusYears(1) : today();
        jdbc.sql("""
                        with campaign as (
                            insert into vouchers.campaign (id, name, services, cents, booklet, in_parts, starts, ends,
                                grace_until, state)
                            select :campaign, :name, p.services, 1000, 1, false, :starts, :until, :until, 'DRAFT'
                            from vouchers.provider p where p.organisation = :organisation returning id
                        ), share as (
                            insert into vouchers.share (campaign, sponsor, basis_points)
                            select id, :organisation, 10000 from campaign
                        ), batch as (
                            insert into vouchers.batch (id, campaign, vouchers, made_at)
                            select :batch, id, 1000000, now() from campaign
                        )
                        insert into vouchers.exchange_group (code, currency, expires, campaign)
                        select :code, :currency, :until, id from campaign
                        """)
                .param("campaign", group.campaign())
                .param("batch", group.batch())
                .param("name", "Conformité GovStack : " + code + " " + currency)
                .param("starts", starts)
                .param("until", until)
                .param("organisation", DemonstrationPeople.ORGANISATION)
                .param("code", code)
                .param("currency", currency)
                .update();
        jdbc.sql("update vouchers.campaign set state = 'OPEN' where id = :id")
                .param("id", group.campaign())
                .update();
        ledger.open(List.of(
                account(bank(currency), VoucherBooks.BANK, "Compte d’essai " + currency, currency),
                account(group.campaign(), VoucherBooks.COMMITTED, code + " " + currency, currency)
                        .neverNegative()));
        return group;
    }

    /** Money of the try-out account, which no bank statement ever mentions. */
    private void fund(Groups.Group group, long cents) {
        ledger.post(Posting.of(Uuid7.next(), VoucherBooks.BOOK, VoucherBooks.DEPOSIT, today())
                        .about(group.campaign())
                        .debit(bank(group.currency()), cents)
                        .credit(group.campaign(), cents))
                .orThrow();
    }

    private static NewAccount account(UUID id, String heading, String name, String currency) {
        return NewAccount.of(id, VoucherBooks.BOOK, heading, name).in(currency);
    }

    private static UUID bank(String currency) {
        return UUID.nameUUIDFromBytes(("conformance account " + currency).getBytes(StandardCharsets.UTF_8));
    }

    private LocalDate today() {
        return Paris.today(clock);
    }
}
