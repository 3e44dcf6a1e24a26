package fr.mediane.programmes.workforce.grants;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.workforce.grants.MyGrants.Line;
import fr.mediane.programmes.workforce.grants.rules.GrantRights;
import fr.mediane.programmes.workforce.grants.rules.Instalment;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an employer gets and when. */
@Component
@Transactional(readOnly = true)
public class MyGrantsDesk {
    private final Fundings fundings;
    private final Plans plans;
    private final GrantPayments payments;
    private final DueGrants due;
    private final OrganisationDesk organisations;
    private final Clock clock;

    MyGrantsDesk(
            Fundings fundings,
            Plans plans,
            GrantPayments payments,
            DueGrants due,
            OrganisationDesk organisations,
            Clock clock) {
        this.fundings = fundings;
        this.plans = plans;
        this.payments = payments;
        this.due = due;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Those of each employer that the actor answers for, most often one. */
    public Decision<List<MyGrants>> mine(Actor actor) {
        return actor.is(Role.EMPLOYER)
                ? Decision.accepted(actor.grants().stream()
                        .filter(grant -> grant.role() == Role.EMPLOYER)
                        .flatMap(grant -> grant.scope() instanceof Scope.Organisation(var id)
                                ? Stream.of(id)
                                : Stream.<UUID>empty())
                        .sorted()
                        .map(this::of)
                        .toList())
                : Decision.forbidden();
    }

    /** Those of an employer. */
    public Decision<MyGrants> of(Actor actor, UUID organisation) {
        if (!actor.isForOrganisation(Role.EMPLOYER, organisation) && !GrantRights.commits(actor)) {
            return Decision.forbidden();
        }
        return organisations.brief(Actor.SYSTEM, organisation).isPresent()
                ? Decision.accepted(of(organisation))
                : Decision.unknown();
    }

    private MyGrants of(UUID organisation) {
        var lines = new ArrayList<Line>();
        var made = payments.ofOrganisation(organisation);
        made.stream().flatMap(payment -> made(payment).stream()).forEach(lines::add);
        var now = due.ofOrganisation(organisation, Paris.today(clock));
        now.forEach(one -> lines.add(now(one)));
        for (var funding : fundings.ofOrganisation(organisation)) {
            if (funding.state() == FundingState.OPEN) {
                lines.addAll(later(funding, lines));
            }
        }
        lines.sort(Comparator.comparing(Line::day).thenComparing(Line::position).thenComparing(Line::number));
        var name = organisations.named(Actor.SYSTEM, List.of(organisation)).getOrDefault(organisation, "");
        return new MyGrants(organisation, name, lines);
    }

    private static Optional<Line> made(GrantPayment payment) {
        return switch (payment.state()) {
            case PREPARED, ORDERED -> Optional.of(line(payment, MyGrants.State.ON_ITS_WAY));
            case PAID -> Optional.of(line(payment, MyGrants.State.PAID));
            case LEFT_OUT, REJECTED -> Optional.empty();
        };
    }

    private static Line line(GrantPayment payment, MyGrants.State state) {
        return new Line(
                payment.position(),
                payment.number(),
                payment.months(),
                state,
                payment.cents(),
                payment.paidOn().orElse(payment.execution()),
                Optional.empty(),
                Optional.of(payment.fund()));
    }

    private Line now(DueGrant one) {
        return new Line(
                one.number(),
                one.due().number(),
                one.due().months(),
                one.hold().isPresent() ? MyGrants.State.HELD : MyGrants.State.DUE,
                one.due().cents(),
                Paris.today(clock),
                one.hold(),
                one.fund());
    }

    /** Instalments of which nothing is paid or due yet. */
    private List<Line> later(Funding funding, List<Line> before) {
        return plans.of(funding.id()).instalments().stream()
                .filter(one -> before.stream()
                        .noneMatch(line -> line.position() == funding.number()
                                && line.months().equals(one.months())))
                .map(one -> later(funding, one))
                .toList();
    }

    private Line later(Funding funding, Instalment one) {
        LocalDate today = Paris.today(clock);
        var day = one.dueOn().orElse(one.months().from());
        return new Line(
                funding.number(),
                one.number(),
                one.months(),
                one.dueOn().isPresent() ? MyGrants.State.EXPECTED : MyGrants.State.VACANT,
                one.entitled(),
                day.isBefore(today) ? today : day,
                Optional.empty(),
                Optional.empty());
    }
}
