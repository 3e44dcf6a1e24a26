package fr.mediane.programmes.connectivity.envelopes;

import fr.mediane.engines.ledger.Chart;
import fr.mediane.engines.ledger.Heading;
import fr.mediane.engines.ledger.HeadingKind;
import fr.mediane.engines.ledger.LedgerDesk;
import fr.mediane.engines.ledger.NewAccount;
import fr.mediane.engines.ledger.Posting;
import fr.mediane.engines.ledger.Written;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Euros;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * The books of internet aid. An envelope is an account with the floor zero that money leaves by aids only, so that the
 * database refuses the cent too much, whoever decides at the same instant.
 */
@Component
class AidBooks {
    static final String BOOK = "internet-aids";
    private static final String CREDITS = "441";
    private static final String ENVELOPES = "130";
    private static final String OPERATORS = "401";
    private static final String WAIVED = "658";
    private static final String LOANS = "274";
    private static final String TO_REPAY = "107";
    private static final String BALANCES = "411";
    private static final String OPEN = "open";
    private static final String GRANT = "grant";
    private static final String TAKE_BACK = "grant-taken-back";
    private final LedgerDesk ledger;

    AidBooks(LedgerDesk ledger) {
        this.ledger = ledger;
    }

    /** Headings and what they stand for. */
    @Configuration(proxyBeanMethods = false)
    static class Headings {
        @Bean
        Chart internetAidChart() {
            return new Chart(
                    BOOK,
                    "Aides à la facture d’Internet",
                    "Help with internet bills",
                    List.of(
                            Heading.of(CREDITS, HeadingKind.ASSET, "Crédits ouverts par les fonds", "Funds’ credits"),
                            Heading.of(ENVELOPES, HeadingKind.LIABILITY, "Enveloppes d’aide", "Envelopes of aid")
                                    .guarded(GRANT),
                            Heading.of(
                                    OPERATORS,
                                    HeadingKind.LIABILITY,
                                    "Dettes traitées, par opérateur",
                                    "Debts dealt with, by operator"),
                            Heading.of(
                                    WAIVED,
                                    HeadingKind.EXPENSE,
                                    "Abandons de créance des opérateurs",
                                    "Operators’ waivers"),
                            Heading.of(LOANS, HeadingKind.ASSET, "Prêts aux foyers", "Loans to households"),
                            Heading.of(
                                    TO_REPAY, HeadingKind.EQUITY, "Prêts à rembourser aux fonds", "Loans to be repaid"),
                            Heading.of(
                                    BALANCES,
                                    HeadingKind.ASSET,
                                    "Restes à payer par les foyers",
                                    "Left to households to pay")));
        }
    }

    /** Puts money into an envelope, which is opened when it is new. */
    Decision<Written> fill(UUID posting, UUID envelope, String fund, String name, Euros amount, LocalDate day) {
        var credits = account(CREDITS, fund);
        ledger.open(List.of(
                NewAccount.of(credits, BOOK, CREDITS, fund),
                NewAccount.of(envelope, BOOK, ENVELOPES, name).neverNegative()));
        return ledger.post(Posting.of(posting, BOOK, OPEN, day)
                .about(envelope)
                .debit(credits, amount)
                .credit(envelope, amount));
    }

    /** Books an aid, all its parts in one transaction; refused when its envelope has not that much left. */
    Decision<Written> grant(Aid aid, String operatorName) {
        var operator = aid.operator().toString();
        var split = aid.split();
        ledger.open(List.of(
                NewAccount.of(account(OPERATORS, operator), BOOK, OPERATORS, operatorName),
                NewAccount.of(account(WAIVED, operator), BOOK, WAIVED, operatorName),
                NewAccount.of(account(BALANCES, operator), BOOK, BALANCES, operatorName),
                NewAccount.of(account(LOANS, aid.fund()), BOOK, LOANS, aid.fund()),
                NewAccount.of(account(TO_REPAY, aid.fund()), BOOK, TO_REPAY, aid.fund())));
        var posting = Posting.of(aid.id(), BOOK, GRANT, aid.grantedOn())
                .about(aid.caseId())
                .credit(account(OPERATORS, operator), split.debt());
        posting = debit(posting, account(WAIVED, operator), split.waiver());
        posting = debit(posting, account(BALANCES, operator), split.balance());
        if (aid.envelope().isPresent()) {
            posting = debit(posting, aid.envelope().get(), split.ofTheFund());
        }
        if (split.loan().compareTo(Euros.ZERO) > 0) {
            posting = debit(posting, account(LOANS, aid.fund()), split.loan())
                    .credit(account(TO_REPAY, aid.fund()), split.loan());
        }
        return ledger.post(posting);
    }

    /** Books the opposite of an aid, once. */
    Decision<Written> takeBack(UUID aid, UUID posting, LocalDate day) {
        return ledger.reverse(aid, Posting.of(posting, BOOK, TAKE_BACK, day));
    }

    /** What an envelope can still give. */
    Euros left(UUID envelope) {
        return Euros.ofCents(ledger.available(envelope).orElse(0));
    }

    /** Lines of nothing are not written. */
    private static Posting debit(Posting posting, UUID account, Euros amount) {
        return amount.compareTo(Euros.ZERO) == 0 ? posting : posting.debit(account, amount);
    }

    /** The account of somebody under a heading, always the same. */
    private static UUID account(String heading, String whose) {
        return UUID.nameUUIDFromBytes((BOOK + "\n" + heading + "\n" + whose).getBytes(StandardCharsets.UTF_8));
    }
}
