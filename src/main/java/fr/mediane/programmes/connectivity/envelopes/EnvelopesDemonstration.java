package fr.mediane.programmes.connectivity.envelopes;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Euros;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Paris;
import fr.mediane.platform.Progress;
import fr.mediane.programmes.connectivity.operators.Operator;
import fr.mediane.programmes.connectivity.operators.OperatorDesk;
import fr.mediane.programmes.connectivity.sources.Identity;
import fr.mediane.registers.identity.DemonstrationPeople;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The fund of the Aisne: a convention with a provider, two envelopes of this year, and what they have given. */
@Component
class EnvelopesDemonstration implements DemonstrationData {
    private static final String FUND = "aisne";
    private final EnvelopeDesk envelopes;
    private final AidDesk aids;
    private final OperatorDesk operators;
    private final Clock clock;

    EnvelopesDemonstration(EnvelopeDesk envelopes, AidDesk aids, OperatorDesk operators, Clock clock) {
        this.envelopes = envelopes;
        this.aids = aids;
        this.operators = operators;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "demonstration.envelopes";
    }

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
        var today = Paris.today(clock);
        var provider = operators.all().stream()
                .filter(one -> one.organisation().equals(DemonstrationPeople.OPERATOR))
                .findFirst()
                .orElseThrow();
        var convention = envelopes
                .agree(
                        Actor.SYSTEM,
                        new Convention(
                                Uuid7.next(),
                                FUND,
                                provider.id(),
                                today.withDayOfYear(1),
                                today.withDayOfYear(1).plusYears(2).minusDays(1),
                                "L’opérateur maintient la ligne dès l’avis, abandonne au moins un tiers de la dette et"
                                        + " propose des échéances pour le reste. Le fonds paie dans les trente jours."))
                .orThrow();
        fill(Optional.of(convention), today.getYear(), "68200.00");
        fill(Optional.empty(), today.getYear(), "20000.00");
        operators.all().forEach(operator -> give(operator, operator.id().equals(provider.id()) ? 9 : 2));
    }

    private void fill(Optional<UUID> convention, int year, String euros) {
        envelopes
                .fill(Actor.SYSTEM, Uuid7.next(), FUND, convention, year, Euros.of(euros))
                .orThrow();
    }

    private void give(Operator operator, int many) {
        for (int i = 0; i < many; i++) {
            var loan = i % 3 == 0;
            aids.grant(
                            Actor.SYSTEM,
                            new AidOrder(
                                    Uuid7.next(),
                                    Uuid7.next(),
                                    FUND,
                                    operator.id(),
                                    AidKind.INTERNET,
                                    List.of(new Identity(
                                            "Exemple " + operator.name(), "Foyer", LocalDate.of(1970 + i, 2, 3))),
                                    new Split(
                                            Euros.ofCents(11_240L + 1_015L * i),
                                            Euros.of("20.00"),
                                            Euros.ofCents(2_500L + 250L * i),
                                            loan ? Euros.of("30.00") : Euros.ZERO),
                                    loan ? 1 : 0))
                    .orThrow();
        }
    }
}
