package fr.mediane.programmes.workforce.grants.bank;

import fr.mediane.engines.banking.AccountStatement;
import fr.mediane.engines.banking.AccountStatement.Booking;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Progress;
import fr.mediane.programmes.workforce.grants.GrantRun;
import fr.mediane.programmes.workforce.grants.GrantRunDesk;
import fr.mediane.registers.identity.DemonstrationPeople;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A statement of the demonstration's bank: it shows the payments that were made, and a fee that nobody expected. */
@Component
class GrantBankDemonstration implements DemonstrationData {
    private static final long OPENING = 5_000_000_00;
    private static final long FEE = 12_50;
    private final GrantRunDesk runs;
    private final GrantBankDesk bank;
    private final GrantPayingAccount paying;

    GrantBankDemonstration(GrantRunDesk runs, GrantBankDesk bank, GrantPayingAccount paying) {
        this.runs = runs;
        this.bank = bank;
        this.paying = paying;
    }

    @Override
    public String name() {
        return "demonstration.grants-bank";
    }

    /** After the payments. */
    @Override
    public int order() {
        return 98;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        var payer = new Actor(
                Optional.of(DemonstrationPeople.account("payeur")),
                "",
                Set.of(new Grant(Role.PAYER, new Scope.National())));
        var made = runs.runs(payer).orThrow().stream()
                .filter(run -> run.state() == GrantRun.State.APPROVED && run.paid() == run.payments())
                .findFirst();
        if (made.isEmpty() || paying.account().number().isEmpty()) {
            return;
        }
        var run = made.get();
        var day = runs.today();
        bank.statement(
                payer,
                new AccountStatement(
                        "RELEVE-EXEMPLE-1",
                        paying.account().number().get().number(),
                        day,
                        OPENING,
                        OPENING - run.cents() - FEE,
                        List.of(
                                new Booking(
                                        -run.cents(), day, "", Optional.of(run.reference()), "Subventions", List.of()),
                                new Booking(
                                        -FEE, day, "FRAIS-EXEMPLE", Optional.empty(), "Frais de compte", List.of()))));
    }
}
