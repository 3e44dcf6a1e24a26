package fr.mediane.programmes.workforce.grants;

import fr.mediane.engines.ledger.Chart;
import fr.mediane.engines.ledger.Heading;
import fr.mediane.engines.ledger.HeadingKind;
import fr.mediane.engines.ledger.LedgerDesk;
import fr.mediane.engines.ledger.NewAccount;
import fr.mediane.engines.ledger.Posting;
import fr.mediane.engines.ledger.Written;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.DateRange;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.workforce.grants.rules.Settled;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * The books of the grants. What is committed under a convention lies at an account with the floor zero that money leaves
 * by payments only, or when a commitment is released; each payment is an account of its own until the bank has made it.
 */
@Component
public class GrantBooks {
    static final String BOOK = "counsellor-grants";
    private static final String CREDITS = "441";
    private static final String COMMITTED = "468";
    private static final String IN_PAYMENT = "511";
    private static final String BANK = "512";
    private static final String CLAIMS = "409";
    private static final String COMMIT = "commit";
    private static final String RELEASE = "release";
    private static final String PAY = "pay";
    private static final String CLAIM = "claim";
    private static final String REPAY = "repay";
    private static final String REJECT = "pay-rejected";
    private static final String RETURNED = "pay-returned";
    private static final String ALL = "programme";
    private final LedgerDesk ledger;
    private final OrganisationDesk organisations;

    GrantBooks(LedgerDesk ledger, OrganisationDesk organisations) {
        this.ledger = ledger;
        this.organisations = organisations;
    }

    /** Headings and what they stand for. */
    @Configuration(proxyBeanMethods = false)
    static class GrantHeadings {
        @Bean
        Chart counsellorGrantChart() {
            return new Chart(
                    BOOK,
                    "Subventions des postes de conseillers",
                    "Grants for counsellors’ positions",
                    List.of(
                            Heading.of(CREDITS, HeadingKind.ASSET, "Crédits du programme", "Credits of the programme"),
                            Heading.of(
                                            COMMITTED,
                                            HeadingKind.LIABILITY,
                                            "Subventions engagées, par convention",
                                            "Grants committed, by convention")
                                    .guarded(PAY, RELEASE),
                            Heading.of(
                                    IN_PAYMENT, HeadingKind.LIABILITY, "Virements en cours", "Payments on their way"),
                            Heading.of(BANK, HeadingKind.ASSET, "Banque, par fonds", "Bank, by fund"),
                            Heading.of(CLAIMS, HeadingKind.ASSET, "Trop-versés à rendre", "Claims on employers")));
        }
    }

    /** Commits more to a position, or less. */
    void recommit(Funding funding, long cents, LocalDate day) {
        if (cents > funding.cents()) {
            commit(funding, cents - funding.cents(), day);
        } else if (cents < funding.cents()) {
            release(funding, funding.cents() - cents, day);
        }
    }

    /** Commits what a position may get at most. */
    void commit(Funding funding, LocalDate day) {
        commit(funding, funding.cents(), day);
    }

    private void commit(Funding funding, long cents, LocalDate day) {
        var credits = account(CREDITS, ALL);
        var committed = account(COMMITTED, funding.convention().toString());
        ledger.open(List.of(
                NewAccount.of(credits, BOOK, CREDITS, "Programme"),
                NewAccount.of(committed, BOOK, COMMITTED, name(funding.organisation()))
                        .ownedBy(funding.convention())
                        .neverNegative()));
        ledger.post(Posting.of(Uuid7.next(), BOOK, COMMIT, day)
                        .about(funding.id())
                        .debit(credits, cents)
                        .credit(committed, cents))
                .orThrow();
    }

    /** Gives up what a position will not get any more. */
    void release(Funding funding, long cents, LocalDate day) {
        var committed = account(COMMITTED, funding.convention().toString());
        book(RELEASE, funding.id(), committed, account(CREDITS, ALL), cents, day);
    }

    /** Orders a payment; refused when its convention has not that much committed. */
    Decision<Written> order(GrantPayment payment, LocalDate day) {
        ledger.open(List.of(NewAccount.of(payment.id(), BOOK, IN_PAYMENT, payment.name())
                .ownedBy(payment.organisation())
                .neverNegative()));
        return ledger.post(Posting.of(payment.id(), BOOK, PAY, day)
                .about(payment.funding())
                .debit(account(COMMITTED, payment.convention().toString()), payment.cents())
                .credit(payment.id(), payment.cents()));
    }

    /** The bank has paid, from the account of the fund. */
    void paid(GrantPayment payment, LocalDate day) {
        book(PAY, payment.funding(), payment.id(), bank(payment.fund()), payment.cents(), day);
    }

    /** The bank has refused: it is committed again. */
    void rejected(GrantPayment payment, LocalDate day) {
        ledger.reverse(payment.id(), Posting.of(Uuid7.next(), BOOK, REJECT, day))
                .orThrow();
    }

    /** It has come back after it was paid: it is committed again. */
    void returned(GrantPayment payment, LocalDate day) {
        var committed = account(COMMITTED, payment.convention().toString());
        book(RETURNED, payment.funding(), bank(payment.fund()), committed, payment.cents(), day);
    }

    /** An employer has to give money back. */
    void claim(UUID claim, Funding funding, long cents, LocalDate day) {
        var debtor = account(CLAIMS, funding.organisation().toString());
        ledger.open(List.of(NewAccount.of(debtor, BOOK, CLAIMS, name(funding.organisation()))
                .ownedBy(funding.organisation())));
        ledger.post(Posting.of(claim, BOOK, CLAIM, day)
                        .about(funding.id())
                        .debit(debtor, cents)
                        .credit(account(COMMITTED, funding.convention().toString()), cents))
                .orThrow();
    }

    /** An employer has given money back, to the fund that had paid it. */
    void repaid(UUID funding, UUID organisation, FundSource fund, long cents, LocalDate day) {
        book(REPAY, funding, bank(fund), account(CLAIMS, organisation.toString()), cents, day);
    }

    private void book(String kind, UUID about, UUID debit, UUID credit, long cents, LocalDate day) {
        ledger.post(Posting.of(Uuid7.next(), BOOK, kind, day)
                        .about(about)
                        .debit(debit, cents)
                        .credit(credit, cents))
                .orThrow();
    }

    /**
     * Books what an older tool committed and paid, all or none: each payment from its convention to the bank, on the day it
     * was made, and what was paid beyond a cap as a claim on the employer.
     *
     * @param names of the employers
     */
    public void takeOver(List<TakenOver> all, Map<UUID, String> names, LocalDate today) {
        var accounts = new HashMap<UUID, NewAccount>();
        var postings = new ArrayList<Posting>();
        for (var source : FundSource.values()) {
            put(accounts, NewAccount.of(account(BANK, source.name()), BOOK, BANK, source.name()));
        }
        put(accounts, NewAccount.of(account(CREDITS, ALL), BOOK, CREDITS, "Programme"));
        for (var one : all) {
            var name = names.getOrDefault(one.organisation(), "");
            put(
                    accounts,
                    NewAccount.of(account(COMMITTED, one.convention().toString()), BOOK, COMMITTED, name)
                            .ownedBy(one.convention())
                            .neverNegative());
            if (one.claim().isPresent()) {
                put(
                        accounts,
                        NewAccount.of(account(CLAIMS, one.organisation().toString()), BOOK, CLAIMS, name)
                                .ownedBy(one.organisation()));
            }
            postings.addAll(taken(one, today));
        }
        ledger.open(accounts.values());
        ledger.postAll(postings).orThrow();
    }

    private static void put(Map<UUID, NewAccount> accounts, NewAccount one) {
        accounts.put(one.id(), one);
    }

    private static List<Posting> taken(TakenOver one, LocalDate today) {
        var committed = account(COMMITTED, one.convention().toString());
        var all = new ArrayList<Posting>();
        if (one.cents() > 0) {
            all.add(Posting.of(Uuid7.next(), BOOK, COMMIT, one.begins())
                    .about(one.funding())
                    .debit(account(CREDITS, ALL), one.cents())
                    .credit(committed, one.cents()));
        }
        one.payments()
                .forEach(paid -> all.add(Posting.of(paid.id(), BOOK, PAY, paid.day())
                        .about(one.funding())
                        .debit(committed, paid.cents())
                        .credit(account(BANK, paid.fund().name()), paid.cents())));
        one.claim().ifPresent(claim -> {
            var posting = Posting.of(claim, BOOK, CLAIM, today)
                    .about(one.funding())
                    .debit(account(CLAIMS, one.organisation().toString()), one.overpaid());
            for (var over : one.overByFund().entrySet()) {
                posting = posting.credit(account(BANK, over.getKey().name()), over.getValue());
            }
            all.add(posting);
        });
        return all;
    }

    /** What is committed under a convention and neither paid nor on its way, in cents. */
    long committed(UUID convention) {
        return ledger.balance(account(COMMITTED, convention.toString()));
    }

    private String name(UUID organisation) {
        return organisations.named(Actor.SYSTEM, List.of(organisation)).getOrDefault(organisation, "");
    }

    private UUID bank(FundSource fund) {
        var account = account(BANK, fund.name());
        ledger.open(List.of(NewAccount.of(account, BOOK, BANK, fund.name())));
        return account;
    }

    /** The account of somebody under a heading, always the same. */
    private static UUID account(String heading, String whose) {
        return UUID.nameUUIDFromBytes((BOOK + "\n" + heading + "\n" + whose).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A funding that an older tool began, as far as the books know it.
     *
     * @param cents committed
     * @param over paid beyond what it is worth, to be given back
     * @param claim its id, when there is something to be given back
     */
    public record TakenOver(
            UUID funding,
            UUID convention,
            UUID organisation,
            LocalDate begins,
            long cents,
            List<Paid> payments,
            List<Over> over,
            Optional<UUID> claim) {
        public TakenOver {
            payments = List.copyOf(payments);
            over = List.copyOf(over);
        }

        /** A payment that the bank has made. */
        public record Paid(
                UUID id,
                String ref,
                int number,
                Settled.Kind kind,
                DateRange months,
                FundSource fund,
                long cents,
                LocalDate day) {}

        /** Money that had no right to be paid. */
        public record Over(FundSource fund, long cents) {}

        public long overpaid() {
            return over.stream().mapToLong(Over::cents).sum();
        }

        /** The same by the fund that it came from. */
        Map<FundSource, Long> overByFund() {
            return over.stream()
                    .collect(Collectors.groupingBy(
                            Over::fund, () -> new EnumMap<>(FundSource.class), Collectors.summingLong(Over::cents)));
        }
    }
}
