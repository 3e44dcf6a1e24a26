package fr.mediane.registers.venues;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.registers.venues.duplicates.DuplicateDesk;
import fr.mediane.registers.venues.reports.ReportInboxDesk;
import fr.mediane.registers.venues.standard.Field;
import fr.mediane.registers.venues.standard.RawRow;
import fr.mediane.testing.MedianeTest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class VenueKeepingTest {
    private static final Actor ADMINISTRATOR =
            new Actor(Optional.of(Uuid7.next()), "Admin", Set.of(new Grant(Role.ADMINISTRATOR, new Scope.National())));
    private final UUID organisation = Uuid7.next();
    private final Actor manager = manager(organisation);

    @Autowired
    VenueDesk venues;

    @Autowired
    DuplicateDesk duplicates;

    @Autowired
    ReportInboxDesk reports;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aManagerKeepsTheVenuesOfTheirOrganisationOnly() {
        var venue = created("Chez nous");
        assertThat(venues.edited(manager, venue.id())).isInstanceOf(Decision.Accepted.class);
        assertThat(venues.edited(manager(Uuid7.next()), venue.id())).isInstanceOf(Decision.Forbidden.class);
        assertThat(venues.edited(Actor.PUBLIC, venue.id())).isInstanceOf(Decision.Forbidden.class);
        assertThat(venues.edited(manager, Uuid7.next())).isInstanceOf(Decision.Unknown.class);
        assertThat(venues.create(manager, Uuid7.next(), Optional.of(Uuid7.next()), typed("Ailleurs")))
                .isInstanceOf(Decision.Forbidden.class);
        assertThat(venues.create(manager, Uuid7.next(), Optional.empty(), typed("Nulle part")))
                .isInstanceOf(Decision.Forbidden.class);
    }

    @Test
    void aFormSentTwiceAddsOneVenue() {
        var id = Uuid7.next();
        var first = venues.create(manager, id, Optional.of(organisation), typed("Une fois"));
        var again = venues.create(manager, id, Optional.of(organisation), typed("Une autre fois"));
        assertThat(first.orThrow().id()).isEqualTo(id);
        assertThat(again.orThrow().sheet().name()).isEqualTo("Une fois");
        var elsewhere = Uuid7.next();
        assertThat(venues.create(manager(elsewhere), id, Optional.of(elsewhere), typed("Prise")))
                .isInstanceOf(Decision.Forbidden.class);
    }

    @Test
    void refusesWhatAFileWouldOnlyBeDoubtedFor() {
        var typed = typed("Chez nous");
        typed.put(Field.COURRIELS, "pas une adresse");
        typed.put(Field.PIVOT, "43493312300028");
        typed.put(Field.NOM, "");
        assertThat(venues.create(manager, Uuid7.next(), Optional.of(organisation), typed))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat((List<ErrorKey>) refused.reasons())
                                .extracting(ErrorKey::field)
                                .contains("courriels", "pivot", "nom"));
    }

    @Test
    void twoPeopleDoNotOverwriteEachOther() {
        var venue = created("Chez nous");
        var changed = venues.change(manager, venue.id(), venue.version(), typed("Premier"))
                .orThrow();
        assertThat(changed.version()).isEqualTo(venue.version() + 1);
        assertThat(venues.change(manager, venue.id(), venue.version(), typed("Second")))
                .isInstanceOf(Decision.Refused.class);
        assertThat(venues.current(manager, venue.id()).orElseThrow().sheet().name())
                .isEqualTo("Premier");
    }

    @Test
    void closesAndReopens() {
        var venue = created("Provisoire");
        assertThat(venues.close(manager, venue.id()).orThrow().status()).isEqualTo(Venue.Status.CLOSED);
        assertThat(venues.reopen(manager, venue.id()).orThrow().status()).isEqualTo(Venue.Status.OPEN);
    }

    @Test
    void aMergedVenueLeadsToTheOneThatStandsForItAndBack() {
        var one = created("Médiathèque du Pont");
        var other = created("Mediatheque du pont");
        var merge = duplicates
                .merge(ADMINISTRATOR, one.id(), other.id(), Set.of(Field.NOM))
                .orThrow();
        var survivor = venues.current(ADMINISTRATOR, other.id()).orElseThrow();
        assertThat(survivor.id()).isEqualTo(one.id());
        assertThat(survivor.sheet().name()).isEqualTo("Mediatheque du pont");
        assertThat(venues.byAnyId(ADMINISTRATOR, other.standardId())).contains(survivor);
        assertThat(venues.byAnyId(ADMINISTRATOR, one.standardId() + "__" + other.standardId()))
                .contains(survivor);
        assertThat(duplicates.merge(ADMINISTRATOR, one.id(), other.id(), Set.of()))
                .isInstanceOf(Decision.Refused.class);
        duplicates.undo(ADMINISTRATOR, merge).orThrow();
        assertThat(venues.current(ADMINISTRATOR, other.id()).orElseThrow().id()).isEqualTo(other.id());
        assertThat(venues.current(ADMINISTRATOR, one.id()).orElseThrow().sheet().name())
                .isEqualTo("Médiathèque du Pont");
        assertThat(duplicates.undo(ADMINISTRATOR, merge)).isInstanceOf(Decision.Unknown.class);
    }

    @Test
    void proposesLikelyDuplicatesUntilSomebodySaysTheyAreNot() {
        var one = created("Fabrique numérique des Épinettes");
        var other = created("La fabrique numerique des Epinettes");
        search();
        assertThat(proposed(one, other)).isPositive();
        duplicates.notTheSame(ADMINISTRATOR, one.id(), other.id()).orThrow();
        assertThat(proposed(one, other)).isZero();
        search();
        assertThat(proposed(one, other)).isZero();
    }

    @Test
    void reportsWaitForThoseWhoKeepTheVenue() {
        var venue = created("Signalé");
        var report = Uuid7.next();
        jdbc.sql("insert into venues.report (id, venue, kind, message, made_at) values (:id, :venue, 'CLOSED',"
                        + " 'fermé', now())")
                .param("id", report)
                .param("venue", venue.id())
                .update();
        assertThat(reports.waiting(manager).orThrow())
                .extracting(ReportInboxDesk.Report::id)
                .containsExactly(report);
        assertThat(reports.waiting(manager(Uuid7.next())).orThrow()).isEmpty();
        assertThat(reports.handle(manager(Uuid7.next()), report, true)).isInstanceOf(Decision.Unknown.class);
        assertThat(reports.waiting(Actor.PUBLIC)).isInstanceOf(Decision.Forbidden.class);
        reports.handle(manager, report, true).orThrow();
        assertThat(reports.waiting(manager).orThrow()).isEmpty();
    }

    private void search() {
        var job = duplicates.search(ADMINISTRATOR).orThrow();
        for (int i = 0;
                i < 300 && duplicates.job(ADMINISTRATOR, job).orElseThrow().running();
                i++) {
            LockSupport.parkNanos(100_000_000);
        }
        assertThat(duplicates.job(ADMINISTRATOR, job).orElseThrow().state().name())
                .isEqualTo("DONE");
    }

    private long proposed(Venue one, Venue other) {
        return jdbc.sql("select count(*) from venues.duplicate where a in (:one, :other) and b in (:one, :other)")
                .param("one", one.id())
                .param("other", other.id())
                .query(Long.class)
                .single();
    }

    private Venue created(String name) {
        return venues.create(manager, Uuid7.next(), Optional.of(organisation), typed(name))
                .orThrow();
    }

    private static Map<Field, String> typed(String name) {
        return new EnumMap<>(RawRow.good().with(Field.NOM, name).values());
    }

    private static Actor manager(UUID organisation) {
        return new Actor(
                Optional.of(Uuid7.next()),
                "Gérante",
                Set.of(new Grant(Role.VENUE_MANAGER, new Scope.Organisation(organisation))));
    }
}
