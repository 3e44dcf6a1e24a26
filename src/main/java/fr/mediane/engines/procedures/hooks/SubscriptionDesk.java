package fr.mediane.engines.procedures.hooks;

import fr.mediane.engines.procedures.Moves;
import fr.mediane.engines.procedures.Procedure;
import fr.mediane.engines.procedures.Procedures;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Parsed;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.crypto.Secrets;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.territory.TerritoryDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Partners to be told of cases: national administrators add them, pause them, and have them told again. */
@Component
@Transactional
public class SubscriptionDesk {
    private static final String TYPE = "subscription";
    private static final int LATEST = 50;
    private static final int LONGEST_NAME = 200;
    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final Destinations destinations;
    private final Procedures procedures;
    private final TerritoryDesk territories;
    private final JournalDesk journal;
    private final Moves moves;

    SubscriptionDesk(
            Subscriptions subscriptions,
            Deliveries deliveries,
            Destinations destinations,
            Procedures procedures,
            TerritoryDesk territories,
            JournalDesk journal,
            Moves moves) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.destinations = destinations;
        this.procedures = procedures;
        this.territories = territories;
        this.journal = journal;
        this.moves = moves;
    }

    /** @param waiting how much waits to be taken, for those for which something does */
    public record Listed(List<Subscription> all, Map<UUID, Long> waiting) {
        public Listed {
            all = List.copyOf(all);
            waiting = Map.copyOf(waiting);
        }
    }

    /**
     * @param sent the latest first
     * @param tries the last first
     */
    public record Seen(Subscription subscription, List<Sent> sent, List<Tried> tries) {
        public Seen {
            sent = List.copyOf(sent);
            tries = List.copyOf(tries);
        }
    }

    /** A subscription with its new secret, which nobody is shown again. */
    public record Fresh(UUID subscription, String secret) {
        @Override
        public String toString() {
            return "Fresh " + subscription;
        }
    }

    /** @param scope whose cases; of the country: all */
    public record Wanted(String name, String procedure, Scope scope, String address, String contact) {}

    @Transactional(readOnly = true)
    public Decision<Listed> all(Actor actor) {
        return runs(actor).map(_ -> new Listed(subscriptions.all(), deliveries.waiting()));
    }

    /** The procedures that can be subscribed to. */
    @Transactional(readOnly = true)
    public Decision<List<Procedure>> procedures(Actor actor) {
        return runs(actor).map(_ -> procedures.open());
    }

    @Transactional(readOnly = true)
    public Decision<Seen> find(Actor actor, UUID id) {
        return runs(actor)
                .flatMap(_ -> subscriptions
                        .find(id)
                        .map(one -> Decision.accepted(
                                new Seen(one, deliveries.latest(id, LATEST), deliveries.tries(id, LATEST))))
                        .orElseGet(Decision::unknown));
    }

    /** Adds one; from the next change on it is told. The same id again is refused: its secret was shown already. */
    public Decision<Fresh> add(Actor actor, UUID id, Wanted wanted) {
        return runs(actor).flatMap(_ -> {
            var faults = faults(id, wanted);
            if (!faults.isEmpty()) {
                return Decision.refused(faults);
            }
            var now = moves.now();
            var secret = Secrets.make();
            var one = new Subscription(
                    id,
                    wanted.name().strip(),
                    wanted.procedure(),
                    wanted.scope(),
                    wanted.address().strip(),
                    EmailAddress.of(wanted.contact()),
                    now,
                    Subscription.State.ACTIVE,
                    now,
                    0,
                    now);
            if (!subscriptions.add(one, secret, actor.account())) {
                return Decision.refused(ErrorKey.of("procedures.partners.error.twice"));
            }
            journal.created(actor, entry(id, "name", "address", "contact", "secret"));
            return Decision.accepted(new Fresh(id, secret));
        });
    }

    /** Another secret; the one before signs nothing any more. */
    public Decision<Fresh> renew(Actor actor, UUID id) {
        return change(actor, id, "secret", one -> {
            var secret = Secrets.make();
            subscriptions.secret(id, secret, moves.now());
            return Decision.accepted(new Fresh(id, secret));
        });
    }

    /** Tells it nothing for a while; what happens meanwhile waits. */
    public Decision<UUID> pause(Actor actor, UUID id) {
        return state(actor, id, Subscription.State.PAUSED);
    }

    /** Goes on where it stopped, at once. */
    public Decision<UUID> resume(Actor actor, UUID id) {
        return state(actor, id, Subscription.State.ACTIVE);
    }

    /** For good: what waits is never told. */
    public Decision<UUID> end(Actor actor, UUID id) {
        return state(actor, id, Subscription.State.ENDED);
    }

    /**
     * Sends again what was taken, under the same ids.
     *
     * @param following all that came after it too
     * @return how many there are
     */
    public Decision<Integer> replay(Actor actor, UUID id, long sequence, boolean following) {
        return change(actor, id, "replay", _ -> {
            int many = deliveries.replay(id, sequence, following);
            return many == 0
                    ? Decision.refused(ErrorKey.on("rang", "procedures.partners.error.sequence"))
                    : Decision.accepted(many);
        });
    }

    private Decision<UUID> state(Actor actor, UUID id, Subscription.State state) {
        return change(actor, id, "state", one -> {
            if (one.state() != state) {
                subscriptions.state(id, state, moves.now());
            }
            return Decision.accepted(id);
        });
    }

    private <T> Decision<T> change(Actor actor, UUID id, String field, Function<Subscription, Decision<T>> change) {
        return runs(actor)
                .flatMap(_ -> subscriptions
                        .lock(id)
                        .map(one -> one.ended()
                                ? Decision.<T>refused(ErrorKey.of("procedures.partners.error.ended"))
                                : change.apply(one))
                        .orElseGet(Decision::unknown))
                .map(value -> {
                    journal.changed(actor, entry(id, field));
                    return value;
                });
    }

    private List<ErrorKey> faults(UUID id, Wanted wanted) {
        var faults = new ArrayList<ErrorKey>();
        if (!Uuid7.isUuid7(id)) {
            faults.add(ErrorKey.of("procedures.error.id"));
        }
        if (wanted.name().isBlank() || wanted.name().strip().length() > LONGEST_NAME) {
            faults.add(ErrorKey.on("nom", "procedures.partners.error.name", LONGEST_NAME));
        }
        if (procedures.open().stream().noneMatch(one -> one.key().equals(wanted.procedure()))) {
            faults.add(ErrorKey.on("demarche", "procedures.partners.error.procedure"));
        }
        if (wanted.scope() instanceof Scope.Territory within
                && territories.name(within).isEmpty()) {
            faults.add(ErrorKey.on("territoire", "procedures.partners.error.territory"));
        }
        destinations.mistake(wanted.address().strip()).ifPresent(faults::add);
        if (!(EmailAddress.parse(wanted.contact()) instanceof Parsed.Valid<EmailAddress>)) {
            faults.add(ErrorKey.on("courriel", "procedures.partners.error.contact"));
        }
        return faults;
    }

    private static Decision<Actor> runs(Actor actor) {
        return actor.isNationally(Role.ADMINISTRATOR) ? Decision.accepted(actor) : Decision.forbidden();
    }

    private static Entry entry(UUID id, String... fields) {
        return Entry.of(Moves.MODULE, TYPE, id, fields);
    }
}
