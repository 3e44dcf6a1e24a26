package fr.mediane.programmes.workforce.workplaces;

import static fr.mediane.programmes.workforce.AnEmployer.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.engines.agenda.openings.OpeningDesk;
import fr.mediane.engines.agenda.openings.OpeningPlan;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.workforce.AmendmentDesk;
import fr.mediane.programmes.workforce.AmendmentKind;
import fr.mediane.programmes.workforce.AnEmployer;
import fr.mediane.programmes.workforce.ContractDesk;
import fr.mediane.programmes.workforce.EndReason;
import fr.mediane.programmes.workforce.PositionKind;
import fr.mediane.registers.venues.VenueBrief;
import fr.mediane.registers.venues.VenueDirectoryDesk;
import fr.mediane.testing.MedianeTest;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a position is: shares within the whole, venues of the register, and agendas that follow the contract. */
@MedianeTest
class WorkplacesTest {
    @Autowired
    WorkplaceDesk desk;

    @Autowired
    ContractDesk contracts;

    @Autowired
    AmendmentDesk amendments;

    @Autowired
    OpeningDesk openings;

    @Autowired
    VenueDirectoryDesk venues;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext house;

    private AnEmployer employer;
    private UUID position;
    private List<UUID> places;

    @BeforeEach
    void aPosition() {
        employer = new AnEmployer(house, "26");
        position = employer.positions(employer.signed(1)).getFirst().id();
        places = venues.ofDepartement("26", 4).stream().map(VenueBrief::id).toList();
    }

    private Decision<UUID> add(UUID venue, int share) {
        return desk.add(employer.manager(), Uuid7.next(), position, venue, share, employer.today());
    }

    @Test
    void allSharesTogetherAreNeverMoreThanTheWhole() {
        add(places.get(0), 60).orThrow();
        assertThat(add(places.get(1), 41)).isInstanceOf(Decision.Refused.class);
        add(places.get(1), 40).orThrow();
        assertThat(add(places.get(2), 1))
                .isEqualTo(Decision.refused(ErrorKey.on("part", "workforce.place.error.none-left")));
        assertThat(add(places.get(0), 0)).isInstanceOf(Decision.Refused.class);
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into workforce.workplace (id, position, venue, share, from_day)
                        values (:id, :position, :venue, 1, current_date)
                        """)
                        .param("id", Uuid7.next())
                        .param("position", position)
                        .param("venue", places.get(2))
                        .update())
                .hasMessageContaining("more than the whole");
    }

    @Test
    void manyAtOnceShareOutTheWholeAndNotMore() throws Exception {
        int given = 0;
        try (var threads = Executors.newFixedThreadPool(4)) {
            var work = places.stream()
                    .<Callable<Boolean>>map(venue -> () -> add(venue, 40) instanceof Decision.Accepted<UUID>)
                    .toList();
            for (var done : threads.invokeAll(work)) {
                given += done.get() ? 1 : 0;
            }
        }
        assertThat(given).isEqualTo(2);
    }

    @Test
    void oneVenueAtATimeAndOnlyAnOpenOne() {
        var id = Uuid7.next();
        desk.add(employer.manager(), id, position, places.get(0), 20, employer.today())
                .orThrow();
        assertThat(desk.add(employer.manager(), id, position, places.get(0), 20, employer.today()))
                .as("sent twice")
                .isEqualTo(Decision.accepted(id));
        assertThat(add(places.get(0), 20)).isInstanceOf(Decision.Refused.class);
        assertThat(add(UUID.randomUUID(), 20)).isInstanceOf(Decision.Refused.class);
        desk.end(employer.manager(), position, id, employer.today()).orThrow();
        desk.add(
                        employer.manager(),
                        Uuid7.next(),
                        position,
                        places.get(0),
                        90,
                        employer.today().plusDays(1))
                .orThrow();
        assertThat(desk.of(employer.manager(), position).orThrow().places()).hasSize(2);
    }

    @Test
    void everybodyTheirOwn() {
        var id = add(places.get(0), 50).orThrow();
        var stranger = new AnEmployer(house, "26");
        assertThat(desk.of(stranger.manager(), position)).isInstanceOf(Decision.Unknown.class);
        assertThat(desk.end(stranger.manager(), position, id, employer.today())).isInstanceOf(Decision.Unknown.class);
        var theirs = stranger.positions(stranger.signed(1)).getFirst().id();
        assertThat(desk.end(stranger.manager(), theirs, id, employer.today())).isInstanceOf(Decision.Unknown.class);
        var prefect = AnEmployer.person(new Grant(Role.PREFECT, new Scope.Territory(Scope.Level.DEPARTEMENT, "26")));
        assertThat(desk.of(prefect, position).orThrow().changes()).isFalse();
        assertThat(desk.add(prefect, Uuid7.next(), position, places.get(1), 10, employer.today()))
                .isInstanceOf(Decision.Forbidden.class);
    }

    @Test
    void presenceEndsWithTheContractAndPlacesWithThePosition() {
        add(places.get(0), 50).orThrow();
        var contract = employer.hired(position, employer.fixed(employer.today(), 300));
        var account = Uuid7.next();
        contracts.heldBy(contract, account);
        var host = new Actor(Optional.of(account), "", Set.of(new Grant(Role.MEDIATOR, new Scope.Own())));
        opened(host, places.get(0));
        opened(host, places.get(1));
        assertThat(desk.of(employer.manager(), position)
                        .orThrow()
                        .places()
                        .getFirst()
                        .received())
                .isTrue();
        var hub = AnEmployer.person(new Grant(Role.HUB, new Scope.Territory(Scope.Level.DEPARTEMENT, "26")));
        var lookedOver = desk.of(hub, position).orThrow();
        assertThat(lookedOver.held()).as("whose hours they are").isFalse();
        assertThat(lookedOver.places()).hasSize(1).noneMatch(WorkplaceDesk.Seen::received);
        contracts
                .end(employer.manager(), contract, employer.today().plusDays(2), EndReason.RESIGNATION)
                .orThrow();
        assertThat(openings.own(host).orThrow())
                .allSatisfy(one -> assertThat(one.lastDay().isPresent())
                        .as("only where the position is")
                        .isEqualTo(one.plan().venue().equals(places.get(0))));
    }

    @Test
    void placesEndWhenThePositionIsGivenBack() {
        add(places.get(0), 50).orThrow();
        var convention = jdbc.sql("select convention from workforce.position where id = :id")
                .param("id", position)
                .query(UUID.class)
                .single();
        var asked = new AmendmentDesk.Asked(
                Uuid7.next(), AmendmentKind.GIVE_BACK, PositionKind.COUNSELLOR, 1, "", Optional.empty());
        amendments.ask(employer.manager(), convention, asked).orThrow();
        amendments.sign(ADMINISTRATOR, asked.id()).orThrow();
        var view = desk.of(employer.manager(), position).orThrow();
        assertThat(view.places().getFirst().workplace().untilDay()).isEqualTo(employer.today());
        assertThat(add(places.get(1), 10)).isInstanceOf(Decision.Refused.class);
    }

    private void opened(Actor host, UUID venue) {
        var monday = employer.today()
                .with(TemporalAdjusters.next(venue.equals(places.get(0)) ? DayOfWeek.MONDAY : DayOfWeek.TUESDAY));
        openings.open(
                        host,
                        Uuid7.next(),
                        new OpeningPlan(
                                venue,
                                "",
                                monday,
                                LocalTime.of(9, 0),
                                LocalTime.of(12, 0),
                                "FREQ=WEEKLY",
                                30,
                                true,
                                true))
                .orThrow();
    }
}
