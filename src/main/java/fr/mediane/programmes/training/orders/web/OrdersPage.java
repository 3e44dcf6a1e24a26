package fr.mediane.programmes.training.orders.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.kernel.Actor;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.training.orders.TrainingOrder;
import fr.mediane.programmes.training.orders.TrainingOrder.State;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Training orders, for a payer.
 *
 * @param chosen the order that a refused form was about, and {@code day} as it was typed
 */
public record OrdersPage(
        Actor actor, List<TrainingOrder> orders, String chosen, String day, String done, FormErrors errors) {
    public OrdersPage {
        orders = List.copyOf(orders);
    }

    /** What somebody has to do something about. */
    public List<TrainingOrder> open() {
        return of(Set.of(State.DUE, State.PREPARED));
    }

    public List<TrainingOrder> others() {
        return orders.stream().filter(one -> !open().contains(one)).toList();
    }

    /** Whether another payer prepared it. */
    public boolean approvable(TrainingOrder order) {
        return order.state() == State.PREPARED && !order.preparedBy().equals(actor.account());
    }

    /** Those that the bank has to pay. */
    public List<Option> onTheirWay(Ui ui) {
        return Option.list(of(Set.of(State.APPROVED)), one -> one.session().toString(), one -> name(ui, one));
    }

    public boolean hasOnTheirWay() {
        return !of(Set.of(State.APPROVED)).isEmpty();
    }

    /** A sum, in euro cents. */
    public long owed() {
        return sum(Set.of(State.DUE, State.PREPARED, State.APPROVED));
    }

    /** A sum, in euro cents. */
    public long paid() {
        return sum(Set.of(State.PAID));
    }

    /** What sessions to come may cost at most, in euro cents. */
    public long committed() {
        return of(Set.of(State.ORDERED)).stream().mapToLong(TrainingOrder::most).sum();
    }

    /** The provider, the module and the day, in a line. */
    public static String name(Ui ui, TrainingOrder order) {
        return ui.t(
                "training.order.name",
                order.provider(),
                order.title().in(ui.english()),
                ui.shortDate(Paris.day(order.startsAt())));
    }

    private long sum(Set<State> states) {
        return of(states).stream().mapToLong(TrainingOrder::owed).sum();
    }

    private List<TrainingOrder> of(Set<State> states) {
        return orders.stream().filter(one -> states.contains(one.state())).toList();
    }

    /** The address of what is done about an order. */
    public static String act(UUID session, String what) {
        return OrderPages.PATH + "/" + session + "/" + what;
    }
}
