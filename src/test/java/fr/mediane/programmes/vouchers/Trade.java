package fr.mediane.programmes.vouchers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.ledger.NewAccount;
import fr.mediane.engines.ledger.OwnBooks;
import fr.mediane.engines.ledger.Posting;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Campaigns, a place and vouchers of 10 euros in a PostgreSQL of the test's own, which may be killed. */
public final class Trade implements AutoCloseable {
    public static final long VALUE = 1_000;
    static final String SERVICE = "Aide";
    private static final LocalDate DAY = LocalDate.now();
    private static final UUID BANK = UUID.randomUUID();
    private final OwnBooks books = new OwnBooks(
            new VoucherBooks().voucherChart(), "registers.territory", "registers.organisations", "programmes.vouchers");
    private final List<Campaign> campaigns;
    public final UUID provider = UUID.randomUUID();
    private long made;

    private record Campaign(UUID id, UUID batch) {}

    Trade() {
        this(1);
    }

    /** @param many campaigns, whose vouchers are made by turns */
    public Trade(int many) {
        campaigns = Stream.generate(() -> new Campaign(UUID.randomUUID(), UUID.randomUUID()))
                .limit(many)
                .toList();
        var owner = books.asOwner();
        // the rows around the vouchers, as plain as can be: what is tried out here is theirs alone
        owner.sql("alter table vouchers.provider drop constraint provider_organisation_fkey")
                .update();
        owner.sql("""
                        insert into vouchers.provider (id, organisation, state, services, representative)
                        values (:id, :id, 'QUALIFIED', array['Aide'], 'Zoé Martin')
                        """).param("id", provider).update();
        owner.sql("alter table vouchers.campaign disable trigger user").update();
        books.desk.open(List.of(
                NewAccount.of(BANK, VoucherBooks.BOOK, VoucherBooks.BANK, "Banque"),
                NewAccount.of(provider, VoucherBooks.BOOK, VoucherBooks.PROVIDERS, "Lieu")));
        campaigns.forEach(this::open);
    }

    private void open(Campaign campaign) {
        books.asOwner()
                .sql("""
                        with campaign as (
                            insert into vouchers.campaign (id, name, services, cents, booklet, in_parts, starts, ends,
                                grace_until, state)
                            values (:id, 'Essai de force', array['Aide'], 1000, 1, true, current_date - 1,
                                current_date + 30, current_date + 40, 'OPEN') returning id)
                        insert into vouchers.batch (id, campaign, vouchers, made_at)
                        select :batch, id, 1000000, now() from campaign
                        """)
                .param("id", campaign.id())
                .param("batch", campaign.batch())
                .update();
        books.desk.open(List.of(NewAccount.of(campaign.id(), VoucherBooks.BOOK, VoucherBooks.COMMITTED, "Campagne")
                .neverNegative()));
    }

    public OwnBooks books() {
        return books;
    }

    public JdbcClient jdbc() {
        return books.asApplication();
    }

    String address() {
        return books.address();
    }

    /** Active ones, with their money. */
    public List<UUID> vouchers(int many) {
        var ids = Stream.generate(UUID::randomUUID).limit(many).toList();
        for (int i = 0; i < campaigns.size(); i++) {
            int first = i;
            make(
                    campaigns.get(i),
                    IntStream.range(0, many)
                            .filter(number -> number % campaigns.size() == first)
                            .mapToObj(ids::get)
                            .toList());
        }
        books.asOwner().sql("analyze").update(); // as PostgreSQL does by itself, a minute later
        return ids;
    }

    private void make(Campaign campaign, List<UUID> ids) {
        long cents = ids.size() * VALUE;
        if (cents == 0) {
            return;
        }
        books.desk
                .post(Posting.of(UUID.randomUUID(), VoucherBooks.BOOK, VoucherBooks.DEPOSIT, DAY)
                        .debit(BANK, cents)
                        .credit(campaign.id(), cents))
                .orThrow();
        books.desk.open(ids.stream()
                .map(id -> NewAccount.of(id, VoucherBooks.BOOK, VoucherBooks.IN_CIRCULATION, "Bon")
                        .neverNegative())
                .toList());
        books.desk
                .post(Posting.of(UUID.randomUUID(), VoucherBooks.BOOK, VoucherBooks.MAKE, DAY)
                        .debit(campaign.id(), cents)
                        .with(ids.stream()
                                .map(id -> new Posting.Line(id, -VALUE))
                                .toList()))
                .orThrow();
        jdbc().sql("""
                        insert into vouchers.voucher (id, campaign, batch, serial, secret_hash, cents, state, booklet)
                        select v.id, :campaign, :batch, 'T' || :made + v.number, sha256(convert_to(v.id::text, 'UTF8')), 1000,
                            'ACTIVATED', 1
                        from unnest(:ids::uuid[]) with ordinality v (id, number)
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("campaign", campaign.id())
                .param("batch", campaign.batch())
                .param("made", made)
                .update();
        made += ids.size();
    }

    /** What the Desk asks of the database; the same every time it is sent again. */
    public static String use(JdbcClient jdbc, UUID use, UUID voucher, UUID provider, long cents) {
        return jdbc.sql("""
                        select (vouchers.spend(:use, :hash, :provider, null, '', 'Aide', :cents, 0, null, current_date)).outcome
                        """)
                .param("use", use)
                .param("hash", Secret.hash(voucher.toString()))
                .param("provider", provider)
                .param("cents", cents)
                .query(String.class)
                .single();
    }

    static String takeBack(JdbcClient jdbc, UUID use, UUID with) {
        return jdbc.sql("""
                        select (vouchers.take_back(:use, :with, now() - interval '1 day', null, 'essai', current_date)).outcome
                        """)
                .param("use", use)
                .param("with", with)
                .query(String.class)
                .single();
    }

    static void stop(JdbcClient jdbc, UUID voucher, VoucherState into) {
        jdbc.sql("select vouchers.stop(array[:id::uuid], :state, current_date)")
                .param("id", voucher)
                .param("state", into.name())
                .query(Integer.class)
                .single();
    }

    /** @param uses cents by those that were acknowledged and not taken back */
    void isRight(UUID voucher, Map<UUID, Long> uses) {
        var found = jdbc().sql("select id, cents from vouchers.use where voucher = :id and cancelled_at is null")
                .param("id", voucher)
                .query((row, _) -> Map.entry(row.getObject("id", UUID.class), row.getLong("cents")))
                .list();
        assertThat(found).as("uses of %s", voucher).containsExactlyInAnyOrderElementsOf(uses.entrySet());
        long used = found.stream().mapToLong(Map.Entry::getValue).sum();
        var state = jdbc().sql("select state from vouchers.voucher where id = :id")
                .param("id", voucher)
                .query((row, _) -> VoucherState.valueOf(row.getString(1)))
                .single();
        boolean over = state == VoucherState.BLOCKED || state == VoucherState.EXPIRED;
        assertThat(used).isLessThanOrEqualTo(VALUE);
        assertThat(books.desk.balance(voucher))
                .as("what is left of a voucher that is %s", state)
                .isEqualTo(over ? 0 : VALUE - used);
        if (!over) {
            assertThat(state)
                    .isEqualTo(
                            used == 0
                                    ? VoucherState.ACTIVATED
                                    : used == VALUE ? VoucherState.USED : VoucherState.PARTLY_USED);
        }
    }

    /** Every cent that came in at the bank is with the campaign, a voucher or the place; and the books are sound. */
    void everyCentIsThere() {
        long there = campaigns.stream()
                        .mapToLong(one -> books.desk.balance(one.id()))
                        .sum()
                + books.desk.balance(provider)
                + jdbc().sql("select coalesce(sum(vouchers.left_of(id)), 0) from vouchers.voucher")
                        .query(Long.class)
                        .single();
        assertThat(there).isEqualTo(made * VALUE).isEqualTo(books.desk.balance(BANK));
        assertThat(books.verify().faults()).isEmpty();
    }

    @Override
    public void close() throws Exception {
        books.close();
    }
}
