package fr.mediane.programmes.workforce.grants.evidence;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.platform.Paris;
import fr.mediane.platform.files.FileIntake;
import fr.mediane.platform.files.SentFile;
import fr.mediane.programmes.workforce.WorkforceRights;
import fr.mediane.programmes.workforce.grants.rules.GrantRights;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Employers show what the grant pays for; a payer, never who sent it, looks at it. */
@Component
public class GrantEvidenceDesk {
    /** What may be sent: papers, and photographs of papers. */
    private static final List<String> ENDINGS = List.of("pdf", "jpg", "png", "heic");

    private static final int MEGABYTES = 10;
    private static final int LONGEST_REASON = 500;
    private static final String RECORD = "grant-evidence";
    private final GrantEvidences evidences;
    private final FileIntake intake;
    private final JournalDesk journal;
    private final Clock clock;
    private final TransactionTemplate whole;

    GrantEvidenceDesk(
            GrantEvidences evidences,
            FileIntake intake,
            JournalDesk journal,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.evidences = evidences;
        this.intake = intake;
        this.journal = journal;
        this.clock = clock;
        whole = new TransactionTemplate(transactions);
    }

    /** A file as it goes out. */
    public record Paper(String name, String type, byte[] bytes) {}

    /** What an employer was asked for so far. */
    public Decision<List<GrantEvidence>> ofOrganisation(Actor actor, UUID organisation) {
        return actor.isForOrganisation(Role.EMPLOYER, organisation) || GrantRights.commits(actor)
                ? Decision.accepted(evidences.ofOrganisation(organisation, Paris.today(clock)))
                : Decision.forbidden();
    }

    /** What waits to be looked at. */
    public Decision<List<GrantEvidence>> sent(Actor actor) {
        return GrantRights.pays(actor) ? Decision.accepted(evidences.sent()) : Decision.forbidden();
    }

    /** What employers have been asked for and have not sent. */
    public Decision<List<GrantEvidence>> missing(Actor actor) {
        return GrantRights.pays(actor)
                ? Decision.accepted(evidences.missing(Paris.today(clock)))
                : Decision.forbidden();
    }

    /** One that was sent, for who looks at it. */
    public Decision<GrantEvidence> find(Actor actor, UUID id) {
        return GrantRights.pays(actor)
                ? evidences.find(id).map(Decision::accepted).orElseGet(Decision::unknown)
                : Decision.forbidden();
    }

    /** Keeps a file; it takes the place of one that was not accepted. */
    public Decision<GrantEvidence> send(Actor actor, UUID id, SentFile sent) {
        return own(actor, id, (evidence, may) -> may ? send(actor, evidence, sent) : Decision.forbidden());
    }

    private Decision<GrantEvidence> send(Actor actor, GrantEvidence evidence, SentFile sent) {
        if (evidence.state() == GrantEvidence.State.ACCEPTED) {
            return Decision.refused(ErrorKey.on("fichier", "grants.error.accepted"));
        }
        return switch (intake.take(sent, ENDINGS, MEGABYTES, GrantEvidences.BODY)) {
            case FileIntake.Taken file -> kept(actor, evidence, file);
            case FileIntake.Fault fault -> {
                if (fault == FileIntake.Fault.INFECTED) {
                    note(actor, evidence.id(), "infected-file");
                }
                yield Decision.refused(
                        ErrorKey.on("fichier", "grants.error.file." + fault.name(), sent.name(), MEGABYTES));
            }
        };
    }

    private Decision<GrantEvidence> kept(Actor actor, GrantEvidence evidence, FileIntake.Taken file) {
        boolean done = Boolean.TRUE.equals(whole.execute(status -> {
            boolean sent = evidences.send(evidence.id(), file, actor.account());
            if (sent) {
                note(actor, evidence.id(), "file");
            } else {
                status.setRollbackOnly();
            }
            return sent;
        }));
        return done
                ? evidences.find(evidence.id()).map(Decision::accepted).orElseGet(Decision::unknown)
                : Decision.refused(ErrorKey.on("fichier", "grants.error.accepted"));
    }

    /** @param reason why it is refused; may be empty when it is accepted */
    public Decision<GrantEvidence> check(Actor actor, UUID id, boolean accepted, String reason) {
        var found = find(actor, id);
        if (!(found instanceof Decision.Accepted<GrantEvidence>(var evidence))) {
            return found;
        }
        if (actor.account().isPresent() && actor.account().equals(evidence.sentBy())) {
            return Decision.refused(ErrorKey.of("grants.error.own-evidence"));
        }
        var why = reason.strip();
        if (!accepted && why.isEmpty() || why.length() > LONGEST_REASON) {
            return Decision.refused(ErrorKey.on("motif", "grants.error.reason", LONGEST_REASON));
        }
        boolean done = Boolean.TRUE.equals(whole.execute(_ -> {
            boolean checked = evidences.check(id, accepted, why, actor.account());
            if (checked) {
                note(actor, id, "state");
            }
            return checked;
        }));
        return done
                ? evidences.find(id).map(Decision::accepted).orElseGet(Decision::unknown)
                : Decision.refused(ErrorKey.of("grants.error.checked"));
    }

    /** The file, for the employer and for payers; reading it is journaled. */
    public Decision<Paper> open(Actor actor, UUID id) {
        return own(actor, id, (evidence, may) -> {
            if (!may && !GrantRights.pays(actor)) {
                return Decision.forbidden();
            }
            var opened = evidences.open(id);
            if (opened.isPresent()) {
                whole.executeWithoutResult(
                        _ -> journal.read(actor, Entry.of(WorkforceRights.MODULE, RECORD, id, "file")));
            }
            return opened.map(one -> Decision.accepted(new Paper(one.name(), one.type(), one.bytes())))
                    .orElseGet(Decision::unknown);
        });
    }

    /** Nothing is said of others' evidence but to payers. */
    private <T> Decision<T> own(Actor actor, UUID id, BiFunction<GrantEvidence, Boolean, Decision<T>> work) {
        if (!actor.is(Role.EMPLOYER) && !GrantRights.pays(actor)) {
            return Decision.forbidden();
        }
        Optional<GrantEvidence> found = evidences.find(id);
        boolean may = found.filter(one -> actor.isForOrganisation(Role.EMPLOYER, one.organisation()))
                .isPresent();
        return found.isPresent() && (may || GrantRights.pays(actor))
                ? work.apply(found.get(), may)
                : Decision.unknown();
    }

    private void note(Actor actor, UUID id, String field) {
        journal.changed(actor, Entry.of(WorkforceRights.MODULE, RECORD, id, field));
    }
}
