package fr.mediane.programmes.connectivity.operators.signing;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.crypto.Hmac;
import fr.mediane.platform.crypto.Secrets;
import fr.mediane.programmes.connectivity.operators.OperatorDesk;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proves that a call comes from an operator and arrived as it was sent: HMAC-SHA-256 over the time, the method, the path and
 * the exact bytes of the body, by a key that the operator makes here.
 */
@Component
@Transactional
public class SignatureDesk {
    /** How far the time of a call may be from ours: an older one was overheard. */
    public static final Duration WINDOW = Duration.ofMinutes(5);

    /** How long the former key stays good once there is a new one. */
    public static final Duration OVERLAP = Duration.ofDays(7);

    private final OperatorDesk operators;
    private final OperatorKeys keys;
    private final JournalDesk journal;
    private final Clock clock;

    SignatureDesk(OperatorDesk operators, OperatorKeys keys, JournalDesk journal, Clock clock) {
        this.operators = operators;
        this.keys = keys;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A call as it arrived.
     *
     * @param time seconds since 1970, as the caller wrote them
     * @param signature 64 hexadecimal digits, as the caller wrote them
     */
    public record Call(String method, String path, byte[] body, String time, String signature) {}

    /** A new key, shown this once; the former ones stay good for {@link #OVERLAP}. */
    public Decision<String> renew(Actor actor, UUID operator) {
        return operators.own(actor).flatMap(own -> {
            if (own.stream().noneMatch(one -> one.id().equals(operator))) {
                return Decision.unknown();
            }
            var secret = Secrets.make();
            var now = clock.instant();
            keys.add(Uuid7.next(), operator, secret, actor.account(), now, now.plus(OVERLAP));
            journal.changed(actor, Entry.of("programmes.connectivity", "operator", operator, "key"));
            return Decision.accepted(secret);
        });
    }

    /** When the newest key of an operator of the actor was made; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Instant> madeAt(Actor actor, UUID operator) {
        return operators.own(actor) instanceof Decision.Accepted<?> ? keys.latest(operator) : Optional.empty();
    }

    /** Whether a good key of one of the actor's operators signed this call, now. */
    @Transactional(readOnly = true)
    public Decision<Boolean> proves(Actor actor, Call call) {
        return operators.own(actor).map(own -> {
            boolean good = false;
            for (var operator : own) {
                for (var key : keys.good(operator.id(), clock.instant())) {
                    good |= Hmac.matches(signature(key, call), call.signature());
                }
            }
            return good && recent(call.time());
        });
    }

    /** The bytes of the signature of a call. */
    static byte[] signature(String key, Call call) {
        return Hmac.of(key, call.time() + "." + call.method() + "." + call.path() + ".", call.body());
    }

    private boolean recent(String time) {
        if (!time.matches("\\d{1,12}")) {
            return false;
        }
        var apart = Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), clock.instant());
        return apart.abs().compareTo(WINDOW) <= 0;
    }
}
