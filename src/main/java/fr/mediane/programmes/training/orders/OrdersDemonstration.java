package fr.mediane.programmes.training.orders;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Paris;
import fr.mediane.platform.Progress;
import fr.mediane.programmes.training.catalogue.SessionAdded;
import fr.mediane.programmes.training.catalogue.SessionDesk;
import fr.mediane.registers.identity.DemonstrationPeople;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sessions of the demonstration are ordered: of those given, some are paid, some wait for the second payer. */
@Component
class OrdersDemonstration implements DemonstrationData {
    private final SessionDesk sessions;
    private final OrderDesk orders;
    private final Clock clock;

    OrdersDemonstration(SessionDesk sessions, OrderDesk orders, Clock clock) {
        this.sessions = sessions;
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "demonstration.training-orders";
    }

    /** After the sessions. */
    @Override
    public int order() {
        return 99;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        for (var session : sessions.all(Actor.SYSTEM).orThrow()) {
            if (!session.cancelled()) {
                orders.on(new SessionAdded(
                        session.id(), session.provider(), session.costCents() / session.places(), session.places()));
            }
        }
        var due = orders.all(payer("payeuse")).orThrow().stream()
                .filter(one -> one.state() == TrainingOrder.State.DUE)
                .map(TrainingOrder::session)
                .toList();
        due.stream()
                .skip(3)
                .forEach(one -> orders.prepare(payer("payeuse"), one).orThrow());
        pay(due.stream().skip(6).toList());
    }

    private void pay(List<UUID> prepared) {
        var today = Paris.today(clock);
        for (int i = 0; i < prepared.size(); i++) {
            var order = orders.approve(payer("payeur"), prepared.get(i)).orThrow();
            if (i >= 2 && order.state() == TrainingOrder.State.APPROVED) {
                orders.settle(payer("payeur"), prepared.get(i), today).orThrow();
            }
        }
    }

    private static Actor payer(String persona) {
        return new Actor(
                Optional.of(DemonstrationPeople.account(persona)),
                "",
                Set.of(new Grant(Role.PAYER, new Scope.National())));
    }
}
