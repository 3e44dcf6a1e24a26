package fr.mediane.engines.forms;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Uuid7;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The versions of forms: written and published by national administrators, read by the rooms that show them. The room that
 * owns a kind of forms checks what only it understands before it comes here.
 */
@Component
@Transactional
public class RevisionDesk {
    private static final String MODULE = "engines.forms";
    private final Revisions revisions;
    private final JournalDesk journal;
    private final Clock clock;

    RevisionDesk(Revisions revisions, JournalDesk journal, Clock clock) {
        this.revisions = revisions;
        this.journal = journal;
        this.clock = clock;
    }

    /** Every version of the forms of a kind, newest first within each form. */
    @Transactional(readOnly = true)
    public Decision<List<Revision>> all(Actor actor, String kind) {
        return may(actor) ? Decision.accepted(revisions.of(kind)) : Decision.forbidden();
    }

    /** The version in use; needs no right. */
    @Transactional(readOnly = true)
    public Optional<Revision> inUse(String kind, String form) {
        return revisions.in(kind, form, Revision.State.PUBLISHED);
    }

    /** The versions in use of all forms of a kind; needs no right. */
    @Transactional(readOnly = true)
    public List<Revision> allInUse(String kind) {
        return revisions.of(kind).stream()
                .filter(one -> one.state() == Revision.State.PUBLISHED)
                .toList();
    }

    /** A version that somebody began with, whatever became of it; drafts are for those who write them. */
    @Transactional(readOnly = true)
    public Optional<Revision> shown(String kind, UUID id) {
        return revisions.find(kind, id).filter(one -> one.state() != Revision.State.DRAFT);
    }

    /** Any version, for those who write them. */
    @Transactional(readOnly = true)
    public Decision<Revision> find(Actor actor, String kind, UUID id) {
        return on(actor, kind, id, Decision::accepted);
    }

    /** Writes the next version of a form, which its file names; the same id again answers the first and changes nothing. */
    public Decision<Revision> draft(Actor actor, String kind, UUID id, String content) {
        if (!may(actor)) {
            return Decision.forbidden();
        }
        if (!Uuid7.isUuid7(id)) {
            return Decision.refused(ErrorKey.of("forms.error.id"));
        }
        return FormFile.read(content).flatMap(form -> {
            if (revisions.draft(id, kind, form.key(), content, actor.account(), now())) {
                journal.created(actor, entry(id));
            }
            return revisions
                    .find(kind, id)
                    .map(Decision::accepted)
                    .orElseGet(() -> Decision.refused(ErrorKey.of("forms.error.other-draft")));
        });
    }

    /** Writes a draft anew. */
    public Decision<Revision> rewrite(Actor actor, String kind, UUID id, int version, String content) {
        return on(
                actor,
                kind,
                id,
                before -> FormFile.read(content).flatMap(form -> {
                    if (!form.key().equals(before.form())) {
                        return Decision.refused(ErrorKey.on(FormFile.FIELD, "forms.error.other-form", before.form()));
                    }
                    if (before.state() == Revision.State.DRAFT
                            && before.content().equals(content)) {
                        return Decision.accepted(before);
                    }
                    return done(actor, kind, id, revisions.rewrite(id, version, content));
                }));
    }

    /** A draft comes into use, and the version before it ends. Published twice, it is published once. */
    public Decision<Revision> publish(Actor actor, String kind, UUID id) {
        return on(actor, kind, id, draft -> {
            if (draft.state() == Revision.State.PUBLISHED) {
                return Decision.accepted(draft);
            }
            if (draft.state() == Revision.State.DRAFT) {
                revisions.in(kind, draft.form(), Revision.State.PUBLISHED).ifPresent(former -> {
                    revisions.close(former.id(), now());
                    journal.changed(actor, entry(former.id()));
                });
            }
            return done(actor, kind, id, revisions.publish(id, now()));
        });
    }

    /** Nothing is begun with it any more. */
    public Decision<Revision> close(Actor actor, String kind, UUID id) {
        return on(
                actor,
                kind,
                id,
                one -> one.state() == Revision.State.CLOSED
                        ? Decision.accepted(one)
                        : done(actor, kind, id, revisions.close(id, now())));
    }

    /** A draft is thrown away. */
    public Decision<Revision> discard(Actor actor, String kind, UUID id) {
        return on(actor, kind, id, draft -> {
            if (!revisions.delete(id)) {
                return Decision.refused(ErrorKey.of("forms.error.changed"));
            }
            journal.deleted(actor, entry(id));
            return Decision.accepted(draft);
        });
    }

    private Decision<Revision> done(Actor actor, String kind, UUID id, boolean written) {
        if (!written) {
            return Decision.refused(ErrorKey.of("forms.error.changed"));
        }
        journal.changed(actor, entry(id));
        return revisions.find(kind, id).map(Decision::accepted).orElseGet(Decision::unknown);
    }

    private Decision<Revision> on(Actor actor, String kind, UUID id, Function<Revision, Decision<Revision>> then) {
        return may(actor) ? revisions.find(kind, id).map(then).orElseGet(Decision::unknown) : Decision.forbidden();
    }

    private static boolean may(Actor actor) {
        return actor.isNationally(Role.ADMINISTRATOR);
    }

    private static Entry entry(UUID id) {
        return Entry.of(MODULE, "form-revision", id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
