package fr.mediane.registers.venues;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.registers.organisations.OrganisationEditingDesk;
import fr.mediane.registers.organisations.OrganisationFixture;
import fr.mediane.registers.venues.standard.Field;
import fr.mediane.registers.venues.standard.RawRow;
import fr.mediane.testing.MedianeTest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MedianeTest
class VenueHolderTest {
    private static final Actor ADMINISTRATOR = OrganisationFixture.administrator();

    @Autowired
    VenueDesk venues;

    @Autowired
    VenueHolderDesk holders;

    @Autowired
    OrganisationEditingDesk organisations;

    private UUID first = new UUID(0, 0);
    private UUID second = new UUID(0, 0);
    private String secondName = "";
    private String secondNumber = "";

    @BeforeEach
    void twoOrganisations() {
        first = organisations
                .create(ADMINISTRATOR, OrganisationFixture.draft("Les Teneurs " + UUID.randomUUID()))
                .orThrow();
        secondName = "Les Repreneurs " + UUID.randomUUID();
        var draft = OrganisationFixture.draft(secondName);
        secondNumber = draft.number();
        second = organisations.create(ADMINISTRATOR, draft).orThrow();
    }

    @Test
    void anAdministratorEntrustsAVenueByNameOrNumberOrToNobody() {
        var venue = venue();
        var byName =
                holders.entrust(ADMINISTRATOR, venue.id(), 0, secondName, "").orThrow();
        assertThat(byName.organisation()).contains(second);
        var again = holders.entrust(ADMINISTRATOR, venue.id(), 1, secondNumber, "");
        assertThat(again.orThrow().version()).as("nothing to change").isEqualTo(1);
        var nobody = holders.entrust(ADMINISTRATOR, venue.id(), 1, " ", second.toString());
        assertThat(nobody.orThrow().organisation()).isEmpty();
        assertThat(venues.edited(manager(second), venue.id())).isInstanceOf(Decision.Forbidden.class);
    }

    @Test
    void anUnknownNameAndAnOldVersionAreRefused() {
        var venue = venue();
        assertThat(reason(holders.entrust(ADMINISTRATOR, venue.id(), 0, "Personne de ce nom", second.toString())))
                .isEqualTo("venues.holder.error.unknown");
        assertThat(reason(holders.entrust(ADMINISTRATOR, venue.id(), 7, secondName, "")))
                .isEqualTo("venues.form.error.changed-meanwhile");
        assertThat(venues.current(ADMINISTRATOR, venue.id()).orElseThrow().organisation())
                .contains(first);
    }

    @Test
    void aManagerPassesAVenueBetweenTheirOwnOrganisationsOnly() {
        var venue = venue();
        assertThat(holders.entrust(manager(first), venue.id(), 0, secondName, second.toString()))
                .isInstanceOf(Decision.Forbidden.class);
        assertThat(holders.pass(manager(first), venue.id(), 0, second)).isInstanceOf(Decision.Forbidden.class);
        assertThat(holders.pass(manager(second), venue.id(), 0, second))
                .as("someone else's venue cannot be taken")
                .isInstanceOf(Decision.Forbidden.class);
        assertThat(holders.own(manager(first, second))).containsKeys(first, second);
        var passed = holders.pass(manager(first, second), venue.id(), 0, second).orThrow();
        assertThat(passed.organisation()).contains(second);
    }

    private Venue venue() {
        var typed = RawRow.good().with(Field.NOM, "À confier").values();
        return venues.create(ADMINISTRATOR, Uuid7.next(), Optional.of(first), Map.copyOf(typed))
                .orThrow();
    }

    private static String reason(Decision<Venue> decision) {
        return decision instanceof Decision.Refused<Venue>(var reasons)
                ? reasons.stream().map(ErrorKey::key).collect(Collectors.joining())
                : "";
    }

    private static Actor manager(UUID... organisations) {
        var grants = Stream.of(organisations)
                .map(id -> new Grant(Role.VENUE_MANAGER, new Scope.Organisation(id)))
                .collect(Collectors.toSet());
        return new Actor(Optional.of(UUID.randomUUID()), "Gestionnaire", Set.copyOf(grants));
    }
}
