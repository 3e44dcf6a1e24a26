package fr.mediane.engines.ledger;

import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Rows;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the books, for the programmes: each decides itself who may ask for what, and journals it. What is refused has
 * left nothing, and the caller's own transaction may go on.
 */
@Component
public class LedgerDesk {
    private static final String THESE = """
            from unnest(:ids::uuid[], :books::text[], :headings::text[], :currencies::text[], :names::text[],
                :owners::uuid[], :floors::bigint[], :stripes::smallint[])
                a (id, book, heading, currency, name, owner, floor, stripes)
            """;
    private static final String OPEN = """
            insert into ledger.account (id, book, heading, side, currency, name, owner, floor_cents, stripes)
            select a.id, a.book, a.heading, h.side, a.currency, a.name, a.owner, a.floor, a.stripes
            """ + THESE + """
            join ledger.heading h on h.book = a.book and h.number = a.heading
            on conflict (id) do nothing
            """;
    private static final String STANDING = "select count(distinct a.id) " + THESE + """
            join ledger.account k on (k.id, k.book, k.heading, k.currency) = (a.id, a.book, a.heading, a.currency)
            """;
    private final JdbcClient jdbc;
    private final TransactionTemplate attempt;

    LedgerDesk(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        attempt = new TransactionTemplate(transactions);
        attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Opens accounts; those of the same id that are open already stay as they are.
     *
     * @throws Decision.NotDone when one stands under another heading, or its heading is unknown: whoever chose the id of
     *     something new could else have its money put where it belongs to somebody
     */
    public void open(Collection<NewAccount> accounts) {
        var all = List.copyOf(accounts);
        attempt.executeWithoutResult(_ -> {
            int opened = these(all, OPEN).update();
            if (opened < all.size()
                    && these(all, STANDING).query(Long.class).single()
                            < all.stream().map(NewAccount::id).distinct().count()) {
                Decision.refused(ErrorKey.of("ledger.key")).orThrow();
            }
        });
    }

    /**
     * Opens an account for something that has none yet; refused when one of any kind stands under its id, so that what is laid
     * there is never mixed with what lies there already.
     */
    public Decision<UUID> openNew(NewAccount account) {
        return these(List.of(account), OPEN).update() == 1
                ? Decision.accepted(account.id())
                : Decision.refused(ErrorKey.of("ledger.key"));
    }

    private JdbcClient.StatementSpec these(List<NewAccount> all, String statement) {
        return jdbc.sql(statement)
                .param("ids", all.stream().map(NewAccount::id).toArray(UUID[]::new))
                .param("books", all.stream().map(NewAccount::book).toArray(String[]::new))
                .param("headings", all.stream().map(NewAccount::heading).toArray(String[]::new))
                .param("currencies", all.stream().map(NewAccount::currency).toArray(String[]::new))
                .param("names", all.stream().map(NewAccount::name).toArray(String[]::new))
                .param("owners", owners(all))
                .param("floors", floors(all))
                .param("stripes", all.stream().map(a -> (short) a.stripes()).toArray(Short[]::new));
    }

    /** Writes a transaction; refused when it breaks a rule of the books, for example a floor ({@code ledger.floor}). */
    public Decision<Written> post(Posting posting) {
        return write(posting, null, null);
    }

    /** Writes many transactions at once, all or none; those that stand already stay as they are. */
    public Decision<Long> postAll(Collection<Posting> postings) {
        var all = List.copyOf(postings);
        return told(() -> jdbc.sql("""
                        select count(*) filter (where ledger.write(p.id, p.book, p.kind, p.day, p.about, null, null,
                            p.accounts::uuid[], p.amounts::bigint[]))
                        from unnest(:ids::uuid[], :books::text[], :kinds::text[], :days::text[]::date[], :abouts::uuid[],
                            :accounts::text[], :amounts::text[]) p (id, book, kind, day, about, accounts, amounts)
                        """)
                .param("ids", all.stream().map(Posting::id).toArray(UUID[]::new))
                .param("books", texts(all, Posting::book))
                .param("kinds", texts(all, Posting::kind))
                .param("days", texts(all, Posting::valueDate))
                .param(
                        "abouts",
                        all.stream().map(one -> one.about().orElse(null)).toArray(UUID[]::new))
                .param("accounts", texts(all, one -> array(one, Posting.Line::account)))
                .param("amounts", texts(all, one -> array(one, Posting.Line::cents)))
                .query(Long.class)
                .single());
    }

    private static String[] texts(List<Posting> all, Function<Posting, ?> part) {
        return all.stream().map(one -> part.apply(one).toString()).toArray(String[]::new);
    }

    /** As the database writes an array: one cannot send it arrays of arrays of different lengths. */
    private static String array(Posting posting, Function<Posting.Line, ?> part) {
        return posting.lines().stream()
                .map(line -> part.apply(line).toString())
                .collect(Collectors.joining(",", "{", "}"));
    }

    /**
     * Writes a pending transaction: what leaves accounts with a floor is held until it is posted or voided.
     *
     * @param expiry when it is voided by itself
     */
    public Decision<Written> hold(Posting posting, Instant expiry) {
        return write(posting, null, Timestamp.from(expiry));
    }

    /** Posts what is pending; refused once it has been posted, voided or has expired. */
    public Decision<Written> postHeld(UUID pending) {
        return end(pending, "POSTED");
    }

    /** Gives back what is pending. */
    public Decision<Written> voidHeld(UUID pending) {
        return end(pending, "VOIDED");
    }

    /**
     * Corrects a posted transaction by its opposite, once.
     *
     * @param correction the kind and value date of the reversal; its lines are those of the original, turned round
     */
    public Decision<Written> reverse(UUID original, Posting correction) {
        var opposite = lines(original).stream()
                .map(line -> new Posting.Line(line.account(), -line.cents()))
                .toList();
        if (opposite.isEmpty()) {
            return Decision.unknown();
        }
        return write(correction.with(opposite), original, null);
    }

    /** The balance now in cents, on the account's normal side. */
    public long balance(UUID account) {
        return balanceAt(account, Instant.parse("9999-01-01T00:00:00Z"));
    }

    /** The balance in cents at an instant, on the account's normal side; 0 for an account that does not exist. */
    public long balanceAt(UUID account, Instant instant) {
        return jdbc.sql("select ledger.balance_at(:account, :at)")
                .param("account", account)
                .param("at", Timestamp.from(instant))
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** What an account with a floor can still give, in cents: its balance less what is held, above its floor. */
    public OptionalLong available(UUID account) {
        return jdbc.sql(
                        "select sum(cents - floor_cents) from ledger.stripe where account = :account having count(*) > 0")
                .param("account", account)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    private Decision<Written> write(Posting posting, @Nullable UUID reversed, @Nullable Timestamp expiry) {
        return told(() -> jdbc.sql("""
                                select ledger.write(:id, :book, :kind, :value_date, :about::uuid, :reverses::uuid,
                                    :expiry::timestamptz, :accounts::uuid[], :amounts::bigint[])
                                """)
                        .param("id", posting.id())
                        .param("book", posting.book())
                        .param("kind", posting.kind())
                        .param("value_date", posting.valueDate())
                        .param("about", posting.about().orElse(null))
                        .param("reverses", reversed)
                        .param("expiry", expiry)
                        .param(
                                "accounts",
                                posting.lines().stream()
                                        .map(Posting.Line::account)
                                        .toArray(UUID[]::new))
                        .param(
                                "amounts",
                                posting.lines().stream()
                                        .map(Posting.Line::cents)
                                        .toArray(Long[]::new))
                        .query(Boolean.class)
                        .single()
                ? Written.NOW
                : Written.BEFORE);
    }

    private Decision<Written> end(UUID pending, String outcome) {
        return told(() -> {
            int ended =
                    jdbc.sql("""
                            insert into ledger.outcome (transaction, outcome)
                            select id, :outcome from ledger.transaction
                            where id = :id and not exists (
                                select from ledger.outcome where transaction = :id and outcome = :outcome)
                            """).param("outcome", outcome).param("id", pending).update();
            return ended > 0 ? Written.NOW : Written.BEFORE;
        });
    }

    private <T> Decision<T> told(Supplier<T> work) {
        return Refusals.told(() -> attempt.execute(status -> work.get()));
    }

    private List<Posting.Line> lines(UUID transaction) {
        return Rows.list(jdbc.sql("select account, cents from ledger.entry where transaction = :id order by line")
                .param("id", transaction)
                .query((row, number) -> new Posting.Line(row.getObject("account", UUID.class), row.getLong("cents"))));
    }

    private static @Nullable UUID[] owners(List<NewAccount> all) {
        return all.stream().map(account -> account.owner().orElse(null)).toArray(UUID[]::new);
    }

    private static @Nullable Long[] floors(List<NewAccount> all) {
        return all.stream()
                .map(account -> account.floor().isPresent() ? account.floor().getAsLong() : null)
                .toArray(Long[]::new);
    }
}
