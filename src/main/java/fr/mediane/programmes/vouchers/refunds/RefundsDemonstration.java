package fr.mediane.programmes.vouchers.refunds;

import fr.mediane.engines.banking.AccountStatement;
import fr.mediane.engines.banking.AccountStatement.Booking;
import fr.mediane.engines.banking.BankMessage;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Progress;
import fr.mediane.programmes.vouchers.payments.BankFileDesk;
import fr.mediane.programmes.vouchers.payments.Escrow;
import fr.mediane.programmes.vouchers.payments.Reconciliation;
import fr.mediane.programmes.vouchers.payments.ReconciliationDesk;
import fr.mediane.registers.identity.DemonstrationPeople;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A sponsor has got a part of its free funds back, as the bank's statement says, and asks for another. */
@Component
class RefundsDemonstration implements DemonstrationData {
    /** An example that banks print; nobody's. */
    private static final String IBAN = "FR1420041010050500013M02606";

    private static final long PAID = 120_00;
    private static final long WAITS = 250_00;

    private final RefundDesk refunds;
    private final RefundOrderDesk orders;
    private final BankFileDesk bank;
    private final ReconciliationDesk reconciliation;
    private final Escrow escrow;

    RefundsDemonstration(
            RefundDesk refunds,
            RefundOrderDesk orders,
            BankFileDesk bank,
            ReconciliationDesk reconciliation,
            Escrow escrow) {
        this.refunds = refunds;
        this.orders = orders;
        this.bank = bank;
        this.reconciliation = reconciliation;
        this.escrow = escrow;
    }

    @Override
    public String name() {
        return "demonstration.voucher-refunds";
    }

    /** After the sponsors' money. */
    @Override
    public int order() {
        return 73;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        var sponsor = DemonstrationPeople.SPONSOR;
        var agent = person("commanditaire", new Grant(Role.SPONSOR, new Scope.Organisation(sponsor)));
        var payer = person("payeur", new Grant(Role.PAYER, new Scope.National()));
        // a demonstration of long ago may have spent it all meanwhile
        if (refunds.ask(agent, asked(sponsor, PAID)) instanceof Decision.Accepted<UUID>(var id)) {
            var today = orders.find(payer, id).orThrow().askedOn();
            var refund = orders.approve(payer, id, today).orThrow();
            bank.statements(payer, new BankMessage.Statements(List.of(statement(payer, refund, today))));
            refunds.ask(agent, asked(sponsor, WAITS));
        }
    }

    /** Of all that came in until now, and the refund. */
    private AccountStatement statement(Actor payer, Refund refund, LocalDate today) {
        var books = reconciliation.today(payer).orThrow();
        long opening = books.latest().map(Reconciliation.Day::closing).orElse(0L);
        var bookings = new ArrayList<Booking>();
        books.unseen()
                .forEach(one ->
                        bookings.add(new Booking(one.cents(), one.day(), "", Optional.empty(), "Dotation", List.of())));
        bookings.add(
                new Booking(-refund.cents(), today, "", Optional.of(refund.reference()), "Fonds rendus", List.of()));
        return new AccountStatement(
                "RELEVE-SEQUESTRE-1",
                escrow.account().number().orElseThrow().number(),
                today,
                opening,
                opening + bookings.stream().mapToLong(Booking::cents).sum(),
                bookings);
    }

    private static AskedRefund asked(UUID sponsor, long cents) {
        return new AskedRefund(Uuid7.next(), sponsor, cents, IBAN, "Service financier de la commune");
    }

    private static Actor person(String name, Grant grant) {
        return new Actor(Optional.of(DemonstrationPeople.account(name)), "", Set.of(grant));
    }
}
