package fr.mediane.programmes.workforce;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.workforce.HireOrder.Report;
import fr.mediane.registers.organisations.OrganisationEditingDesk;
import fr.mediane.registers.organisations.OrganisationFixture;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** An employer of counsellors, of its own for each test. */
public final class AnEmployer {
    public static final Actor ADMINISTRATOR = person(new Grant(Role.ADMINISTRATOR, new Scope.National()));
    public static final long WAGE = 200_000;
    private static final int ENOUGH = 450;
    private final ApplicationContext house;
    private final String departement;
    private final UUID organisation;
    private final Actor manager;

    public AnEmployer(ApplicationContext house, String departement) {
        this.house = house;
        this.departement = departement;
        organisation = house.getBean(OrganisationEditingDesk.class)
                .create(
                        OrganisationFixture.administrator(),
                        OrganisationFixture.draft("Les Employeurs " + UUID.randomUUID()))
                .orThrow();
        manager = person(new Grant(Role.EMPLOYER, new Scope.Organisation(organisation)));
        // as many as all tests together need, and fewer than one of them asks for in vain
        house.getBean(AwardDesk.class).size(ADMINISTRATOR, PositionKind.COUNSELLOR, departement, ENOUGH);
    }

    public static Actor person(Grant grant) {
        return new Actor(Optional.of(Uuid7.next()), "", Set.of(grant));
    }

    public UUID organisation() {
        return organisation;
    }

    public Actor manager() {
        return manager;
    }

    public LocalDate today() {
        return Paris.today(house.getBean(Clock.class));
    }

    public AwardOrder order(int positions) {
        return new AwardOrder(
                Optional.of(Uuid7.next()), organisation, departement, PositionKind.COUNSELLOR, positions, false);
    }

    public UUID awarded(int positions) {
        return house.getBean(AwardDesk.class)
                .award(ADMINISTRATOR, order(positions))
                .orThrow();
    }

    /** With a convention signed today. */
    public UUID signed(int positions) {
        var convention = awarded(positions);
        house.getBean(ConventionDesk.class)
                .sign(ADMINISTRATOR, convention, 0, today(), today())
                .orThrow();
        return convention;
    }

    public List<Position> positions(UUID convention) {
        return house.getBean(Positions.class).of(convention);
    }

    /** A fixed-term contract of so many days. */
    public HireOrder fixed(LocalDate from, int days) {
        return new HireOrder(
                Uuid7.next(),
                Optional.empty(),
                "Ondine Essai",
                ContractKind.CDD,
                from,
                Optional.of(from.plusDays(days - 1L)),
                WAGE,
                Report.NOTHING);
    }

    public HireOrder permanent(LocalDate from) {
        return new HireOrder(
                Uuid7.next(),
                Optional.empty(),
                "Ondine Essai",
                ContractKind.CDI,
                from,
                Optional.empty(),
                WAGE,
                Report.NOTHING);
    }

    /** Hired, with the contract's id. */
    public UUID hired(UUID position, HireOrder order) {
        house.getBean(ContractDesk.class).hire(manager, position, order).orThrow();
        return order.id();
    }

    public Contract contract(UUID id) {
        return Objects.requireNonNull(house.getBean(Contracts.class).find(id).orElse(null), "no such contract");
    }
}
