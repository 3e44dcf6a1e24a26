package fr.mediane.steering.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PerimeterTest {
    private static final UUID ACCOUNT = UUID.fromString("019e0000-0000-7000-8000-000000000001");
    private static final UUID EMPLOYER = UUID.fromString("019e0000-0000-7000-8000-000000000002");

    @Test
    void thePublicAndCitizensSeeNothingExactly() {
        assertThat(Perimeter.of(Actor.PUBLIC)).isEmpty();
        assertThat(Perimeter.of(actor(new Grant(Role.CITIZEN, new Scope.Own()))))
                .isEmpty();
        assertThat(Perimeter.of(actor(new Grant(Role.VENUE_MANAGER, new Scope.Organisation(EMPLOYER)))))
                .isEmpty();
    }

    @Test
    void aCounsellorSeesTheirOwnWhateverTheScopeOfTheRole() {
        assertThat(Perimeter.of(actor(new Grant(Role.MEDIATOR, new Scope.Organisation(EMPLOYER)))))
                .containsExactly(new Perimeter.Own(ACCOUNT));
    }

    @Test
    void anEmployerSeesTheOrganisation() {
        assertThat(Perimeter.of(actor(new Grant(Role.EMPLOYER, new Scope.Organisation(EMPLOYER)))))
                .containsExactly(new Perimeter.Organisation(EMPLOYER));
    }

    @Test
    void aPrefectSeesTheTerritoryAndOnlyThat() {
        assertThat(Perimeter.of(actor(new Grant(Role.PREFECT, new Scope.Territory(Scope.Level.DEPARTEMENT, "26")))))
                .containsExactly(new Perimeter.Territory(Scope.Level.DEPARTEMENT, "26"));
    }

    @Test
    void aHubSeesItsTerritoryAndANetworkNobodyExactly() {
        assertThat(Perimeter.of(actor(new Grant(Role.HUB, new Scope.Territory(Scope.Level.REGION, "84")))))
                .containsExactly(new Perimeter.Territory(Scope.Level.REGION, "84"));
        assertThat(Perimeter.of(actor(new Grant(Role.NETWORK, new Scope.Organisation(EMPLOYER)))))
                .isEmpty();
    }

    @Test
    void theAdministrationSeesEverything() {
        assertThat(Perimeter.of(actor(new Grant(Role.ADMINISTRATOR, new Scope.National()))))
                .containsExactly(new Perimeter.National());
    }

    private static Actor actor(Grant grant) {
        return new Actor(Optional.of(ACCOUNT), "Camille", Set.of(grant));
    }
}
