package fr.mediane.programmes.workforce;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Paris;
import fr.mediane.platform.Progress;
import fr.mediane.programmes.workforce.HireOrder.Education;
import fr.mediane.programmes.workforce.HireOrder.Gender;
import fr.mediane.programmes.workforce.HireOrder.Report;
import fr.mediane.programmes.workforce.History.Event;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.registers.identity.DemonstrationPeople.Counsellor;
import fr.mediane.registers.organisations.DemonstrationOrganisations;
import fr.mediane.registers.organisations.DemonstrationOrganisations.Sample;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The thirty invented organisations employ the sixty invented counsellors: most under a convention of last year, some with a
 * position that nobody holds, one that has given positions back. The same clock gives the same data.
 */
@Component
class WorkforceDemonstration implements DemonstrationData {
    private static final long WAGE = 198_000;
    private static final List<String> GONE =
            List.of("Noémie Bastide", "Rayan Cordier", "Solène Maurin", "Yohan Delaunay", "Ambre Vasseur");
    private final Conventions conventions;
    private final Positions positions;
    private final Contracts contracts;
    private final History history;
    private final Clock clock;

    WorkforceDemonstration(
            Conventions conventions, Positions positions, Contracts contracts, History history, Clock clock) {
        this.conventions = conventions;
        this.positions = positions;
        this.contracts = contracts;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "demonstration.workforce";
    }

    /** After organisations, people and envelopes. */
    @Override
    public int order() {
        return 96;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    @Transactional
    public void load(Progress progress) {
        int rank = 0;
        for (var sample : DemonstrationOrganisations.all()) {
            employ(sample, rank++);
        }
    }

    private void employ(Sample sample, int rank) {
        var people = DemonstrationPeople.counsellors().stream()
                .filter(one -> one.organisation().equals(sample.id()))
                .toList();
        if (people.isEmpty()) {
            return;
        }
        var awarded = Paris.today(clock).minusMonths(13 + rank % 5L).withDayOfMonth(5);
        var convention = signed(sample, awarded, rank);
        int vacant = rank % 3 == 1 ? 1 : 0;
        for (var person : people) {
            var position = positions.award(convention, PositionKind.COUNSELLOR, awarded, Optional.empty());
            hire(position, person, awarded.plusDays(40), rank);
        }
        if (vacant > 0) {
            left(positions.award(convention, PositionKind.COUNSELLOR, awarded, Optional.empty()), awarded, rank);
        }
        if (rank % 10 == 0) {
            positions.award(convention, PositionKind.COORDINATOR, awarded, Optional.empty());
        }
        history.add(Actor.SYSTEM, Event.of(convention.id(), EventKind.AWARDED, awarded, people.size() + vacant, ""));
        history.add(Actor.SYSTEM, Event.of(convention.id(), EventKind.SIGNED, awarded.plusDays(20)));
        if (rank == 4) {
            var given = positions.award(convention, PositionKind.COUNSELLOR, awarded, Optional.empty());
            var last = Paris.today(clock).minusMonths(2);
            positions.giveBack(given, last);
            history.add(Actor.SYSTEM, Event.of(positions.find(given).orElseThrow(), null, EventKind.GIVEN_BACK, last));
        }
    }

    private Convention signed(Sample sample, LocalDate awarded, int rank) {
        conventions.employs(sample.id(), EmployerKind.of(sample.kind()));
        var order = new AwardOrder(
                Optional.empty(),
                sample.id(),
                sample.commune().departement(),
                PositionKind.COUNSELLOR,
                1,
                rank % 4 == 0);
        var open = conventions.find(conventions.open(order, awarded)).orElseThrow();
        var starts = awarded.plusDays(30).withDayOfMonth(1);
        conventions.change(
                open.signed(ConventionState.SIGNED, awarded.plusDays(20), starts, starts, conventions.rulesOn(starts)));
        return conventions.find(open.id()).orElseThrow();
    }

    /** Somebody was there, and has gone some months ago. */
    private void left(UUID position, LocalDate awarded, int rank) {
        var on = awarded.plusDays(40);
        var last = Paris.today(clock).minusMonths(1 + rank % 8L).withDayOfMonth(20);
        var order = new HireOrder(
                Uuid7.next(),
                Optional.empty(),
                GONE.get(rank % GONE.size()),
                ContractKind.CDI,
                on,
                Optional.empty(),
                WAGE,
                Report.NOTHING);
        contracts.add(position, contracts.person(order.name(), order.report()), order);
        contracts.end(order.id(), last, EndReason.RESIGNATION);
        var there = positions.find(position).orElseThrow();
        history.add(Actor.SYSTEM, Event.of(there, order.id(), EventKind.HIRED, on));
        history.add(Actor.SYSTEM, Event.of(there, order.id(), EventKind.LEFT, last));
    }

    private void hire(UUID position, Counsellor who, LocalDate on, int rank) {
        int place = Math.floorMod(who.account().hashCode(), 6);
        var permanent = place % 2 == 0;
        var order = new HireOrder(
                Uuid7.next(),
                Optional.empty(),
                who.givenName() + " " + who.familyName(),
                permanent ? ContractKind.CDI : ContractKind.CDD,
                on,
                permanent ? Optional.empty() : Optional.of(on.plusMonths(18).minusDays(1)),
                WAGE + 1_000L * rank,
                new Report(
                        Optional.of(place < 3 ? Gender.F : Gender.M),
                        Optional.of(List.of(Education.values()).get(place % 3)),
                        Optional.of(place < 3)));
        var person = contracts.person(order.name(), order.report());
        contracts.account(person, who.account());
        contracts.add(position, person, order);
        history.add(Actor.SYSTEM, Event.of(positions.find(position).orElseThrow(), order.id(), EventKind.HIRED, on));
    }
}
