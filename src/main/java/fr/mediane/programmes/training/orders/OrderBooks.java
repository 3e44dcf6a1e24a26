package fr.mediane.programmes.training.orders;

import fr.mediane.engines.ledger.Chart;
import fr.mediane.engines.ledger.Heading;
import fr.mediane.engines.ledger.HeadingKind;
import fr.mediane.engines.ledger.LedgerDesk;
import fr.mediane.engines.ledger.NewAccount;
import fr.mediane.engines.ledger.Posting;
import fr.mediane.kernel.Uuid7;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * The books of training orders. What is committed to a session lies at an account with the floor zero, which money leaves by
 * its payment, or when the rest is released; a payment is an account of its own until the bank has made it.
 */
@Component
class OrderBooks {
    static final String BOOK = "training-orders";
    private static final String CREDITS = "441";
    private static final String COMMITTED = "468";
    private static final String IN_PAYMENT = "511";
    private static final String BANK = "512";
    private static final String COMMIT = "commit";
    private static final String RELEASE = "release";
    private static final String PAY = "pay";
    private static final String ALL = "programme";
    private final LedgerDesk ledger;

    OrderBooks(LedgerDesk ledger) {
        this.ledger = ledger;
    }

    /** Headings and what they stand for. */
    @Configuration(proxyBeanMethods = false)
    static class OrderHeadings {
        @Bean
        Chart trainingOrderChart() {
            return new Chart(
                    BOOK,
                    "Commandes de formation",
                    "Training orders",
                    List.of(
                            Heading.of(CREDITS, HeadingKind.ASSET, "Crédits du programme", "Credits of the programme"),
                            Heading.of(
                                            COMMITTED,
                                            HeadingKind.LIABILITY,
                                            "Commandes engagées, par session",
                                            "Orders committed, by session")
                                    .guarded(PAY, RELEASE),
                            Heading.of(
                                    IN_PAYMENT, HeadingKind.LIABILITY, "Virements en cours", "Payments on their way"),
                            Heading.of(BANK, HeadingKind.ASSET, "Banque", "Bank")));
        }
    }

    /** Commits what an order comes to at most. */
    void commit(UUID session, String provider, long cents, LocalDate day) {
        var credits = account(CREDITS, ALL);
        var committed = account(COMMITTED, session.toString());
        ledger.open(List.of(
                NewAccount.of(credits, BOOK, CREDITS, "Programme"),
                NewAccount.of(committed, BOOK, COMMITTED, provider).neverNegative()));
        ledger.post(Posting.of(Uuid7.next(), BOOK, COMMIT, day)
                        .about(session)
                        .debit(credits, cents)
                        .credit(committed, cents))
                .orThrow();
    }

    /** Orders the payment of what is owed, and gives up what is not. */
    void order(TrainingOrder order, UUID payment, LocalDate day) {
        if (order.owed() > 0) {
            ledger.open(List.of(
                    NewAccount.of(payment, BOOK, IN_PAYMENT, order.provider()).neverNegative()));
            ledger.post(Posting.of(payment, BOOK, PAY, day)
                            .about(order.session())
                            .debit(account(COMMITTED, order.session().toString()), order.owed())
                            .credit(payment, order.owed()))
                    .orThrow();
        }
        release(order.session(), day);
    }

    /** Gives up whatever is still committed to a session. */
    void release(UUID session, LocalDate day) {
        long rest = committed(session);
        if (rest > 0) {
            ledger.post(Posting.of(Uuid7.next(), BOOK, RELEASE, day)
                            .about(session)
                            .debit(account(COMMITTED, session.toString()), rest)
                            .credit(account(CREDITS, ALL), rest))
                    .orThrow();
        }
    }

    /** The bank has paid. */
    void paid(TrainingOrder order, UUID payment, LocalDate day) {
        var bank = account(BANK, ALL);
        ledger.open(List.of(NewAccount.of(bank, BOOK, BANK, "Programme")));
        ledger.post(Posting.of(Uuid7.next(), BOOK, PAY, day)
                        .about(order.session())
                        .debit(payment, order.owed())
                        .credit(bank, order.owed()))
                .orThrow();
    }

    /** What is committed to a session and neither paid nor on its way, in cents. */
    long committed(UUID session) {
        return ledger.balance(account(COMMITTED, session.toString()));
    }

    /** The account of somebody under a heading, always the same. */
    private static UUID account(String heading, String whose) {
        return UUID.nameUUIDFromBytes((BOOK + "\n" + heading + "\n" + whose).getBytes(StandardCharsets.UTF_8));
    }
}
