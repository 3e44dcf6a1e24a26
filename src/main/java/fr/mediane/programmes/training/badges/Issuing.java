package fr.mediane.programmes.training.badges;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.training.TrainingRights;
import fr.mediane.programmes.training.badges.Certificates.Earned;
import fr.mediane.programmes.training.certification.ResultDesk;
import fr.mediane.programmes.training.certification.ResultRecorded;
import fr.mediane.programmes.training.certification.Titles;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps certificates in step with what juries decided, in the same transaction: one for each block passed before a jury and
 * for each title complete; one whose reason has gone is revoked, for good.
 */
@Component
class Issuing {
    /** Without the signs that people confuse: 0 and O, 1 and I. */
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String TYPE = "certificate";
    private final Certificates certificates;
    private final ResultDesk results;
    private final Titles titles;
    private final JournalDesk journal;
    private final Clock clock;

    Issuing(Certificates certificates, ResultDesk results, Titles titles, JournalDesk journal, Clock clock) {
        this.certificates = certificates;
        this.results = results;
        this.titles = titles;
        this.journal = journal;
        this.clock = clock;
    }

    @EventListener
    void on(ResultRecorded changed) {
        var account = changed.account();
        certificates.hold(account);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var earned = earned(account);
        var inForce = certificates.of(account).stream()
                .filter(one -> one.revokedAt().isEmpty())
                .toList();
        for (var one : inForce) {
            if (earned.stream().noneMatch(right -> right.is(one))) {
                certificates.revoke(one.id(), now);
                journal.changed(Actor.SYSTEM, Entry.of(TrainingRights.MODULE, TYPE, one.id(), "revoked"));
            }
        }
        earned.stream()
                .filter(right -> inForce.stream().noneMatch(right::is))
                .forEach(right -> issue(account, right, now));
    }

    private List<Earned> earned(UUID account) {
        var holding = results.holding(Actor.SYSTEM, account).orThrow();
        var all = new ArrayList<Earned>();
        holding.blocks().values().stream()
                .filter(held -> held.through().isEmpty())
                .forEach(held -> all.add(new Earned(
                        held.block().version(), Optional.of(held.block().code()), held.passed())));
        titles.versions()
                .forEach(version -> holding.completed(version)
                        .ifPresent(day -> all.add(new Earned(version.code(), Optional.empty(), day))));
        return all;
    }

    private void issue(UUID account, Earned earned, Instant now) {
        var id = Uuid7.next();
        certificates.insert(id, code(), account, earned, now);
        journal.created(Actor.SYSTEM, Entry.of(TrainingRights.MODULE, TYPE, id).onBehalfOf(account));
    }

    /** Four groups of four signs: 80 random bits, which nobody guesses. */
    static String code() {
        var text = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            text.append(i > 0 && i % 4 == 0 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return text.toString();
    }
}
