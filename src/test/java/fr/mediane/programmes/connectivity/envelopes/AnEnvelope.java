package fr.mediane.programmes.connectivity.envelopes;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Euros;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.connectivity.operators.AnOperator;
import fr.mediane.programmes.connectivity.sources.Identity;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Envelopes of the fund of the Aisne, its officer, and aids to ask for. */
final class AnEnvelope {
    static final Actor OFFICER = new Actor(
            Optional.of(Uuid7.next()),
            "Test",
            Set.of(new Grant(Role.INSTRUCTOR, new Scope.Territory(Scope.Level.DEPARTEMENT, "02"))));
    static final String FUND = "aisne";

    private AnEnvelope() {}

    /** An envelope of this year under a new convention. */
    static UUID envelope(ApplicationContext house, AnOperator provider, String euros) {
        var envelopes = house.getBean(EnvelopeDesk.class);
        var today = Paris.today(house.getBean(Clock.class));
        var convention = envelopes
                .agree(
                        Actor.SYSTEM,
                        new Convention(
                                Uuid7.next(),
                                FUND,
                                provider.operator.id(),
                                today.withDayOfYear(1),
                                today.plusYears(1),
                                "Convention d’essai entre le fonds et l’opérateur."))
                .orThrow();
        return envelopes
                .fill(Actor.SYSTEM, Uuid7.next(), FUND, Optional.of(convention), today.getYear(), e(euros))
                .orThrow();
    }

    static AidOrder order(AnOperator provider, Split split, int months, Identity... adults) {
        return order(provider, AidKind.INTERNET, split, months, adults);
    }

    static AidOrder order(AnOperator provider, AidKind kind, Split split, int months, Identity... adults) {
        return new AidOrder(
                Uuid7.next(), UUID.randomUUID(), FUND, provider.operator.id(), kind, List.of(adults), split, months);
    }

    static Identity somebody() {
        var letters = UUID.randomUUID().toString().replaceAll("[^a-f]", "")
                + Long.toString(Uuid7.next().getMostSignificantBits(), 36).replaceAll("[^a-z]", "");
        return new Identity("Essai" + letters, "Test", LocalDate.of(1980, 1, 1).plusDays(new Random().nextInt(9_000)));
    }

    static Euros e(String text) {
        return Euros.of(text);
    }

    static String reason(Decision<?> decision) {
        return decision instanceof Decision.Refused<?>(var reasons)
                ? reasons.stream().map(ErrorKey::key).findFirst().orElseThrow()
                : decision.toString();
    }
}
