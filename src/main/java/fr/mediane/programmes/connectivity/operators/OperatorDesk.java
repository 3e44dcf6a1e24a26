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

    /** Adds an operator, or changes its name or address; for national administrators. */
    public Decision<UUID> save(Actor actor, Operator operator, Optional<EmailAddress> address) {
        if (!actor.isNationally(Role.ADMINISTRATOR)) {
            return Decision.forbidden();
        }
        var name = operator.name().strip();
        if (name.length() < 2 || name.length() > 80) {
            return Decision.refused(ErrorKey.on("name", "connectivity.error.operator-name"));
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
