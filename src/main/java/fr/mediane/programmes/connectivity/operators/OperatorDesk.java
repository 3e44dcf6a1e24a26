package fr.mediane.programmes.connectivity.operators;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who provides internet, and who answers for them. */
@Component
@Transactional
public class OperatorDesk {
    static final String MODULE = "programmes.connectivity";
    private final Operators operators;
    private final JournalDesk journal;

    OperatorDesk(Operators operators, JournalDesk journal) {
        this.operators = operators;
        this.journal = journal;
    }

    /** All of them by name: a public fact, for forms to choose from. */
    @Transactional(readOnly = true)
    public List<Operator> all() {
        return operators.all();
    }

    @Transactional(readOnly = true)
    public Optional<Operator> find(UUID id) {
        return operators.find(id);
    }

    /** Those that the actor answers for; forbidden to whoever is no operator's agent at all. */
    @Transactional(readOnly = true)
    public Decision<List<Operator>> own(Actor actor) {
        return actor.is(Role.OPERATOR) ? Decision.accepted(operators.of(organisations(actor))) : Decision.forbidden();
    }

    /** All of them with the addresses at which they are told; for national administrators. */
    @Transactional(readOnly = true)
    public Decision<List<Reached>> reached(Actor actor) {
        return actor.isNationally(Role.ADMINISTRATOR)
                ? Decision.accepted(operators.all().stream()
                        .map(one -> new Reached(one, operators.address(one.id())))
                        .toList())
                : Decision.forbidden();
    }

    /**
     * An operator, and where it is told.
     *
     * @param address empty for one whose programs ask by themselves
     */
    public record Reached(Operator operator, Optional<EmailAddress> address) {}

    /** Adds an operator, or changes its name or address; for national administrators. */
    public Decision<UUID> save(Actor actor, Operator operator, Optional<EmailAddress> address) {
        if (!actor.isNationally(Role.ADMINISTRATOR)) {
            return Decision.forbidden();
        }
        var name = operator.name().strip();
        if (name.length() < 2 || name.length() > 80) {
            return Decision.refused(ErrorKey.on("name", "connectivity.error.operator-name"));
        }
        boolean known = operators.all().stream()
                .filter(one -> !one.id().equals(operator.id()))
                .anyMatch(one ->
                        one.name().equalsIgnoreCase(name) || one.organisation().equals(operator.organisation()));
        if (known) {
            return Decision.refused(ErrorKey.on("name", "connectivity.error.operator-known"));
        }
        operators.save(new Operator(operator.id(), operator.organisation(), name), address);
        journal.changed(actor, Entry.of(MODULE, "operator", operator.id(), "name", "email"));
        return Decision.accepted(operator.id());
    }

    /** The organisations whose agent the actor is. */
    static List<UUID> organisations(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.role() == Role.OPERATOR)
                .flatMap(grant -> grant.scope() instanceof Scope.Organisation(var id) ? Stream.of(id) : Stream.empty())
                .toList();
    }
}
