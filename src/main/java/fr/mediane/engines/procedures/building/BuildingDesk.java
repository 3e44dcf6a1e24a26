package fr.mediane.engines.procedures.building;

import fr.mediane.engines.forms.Form;
import fr.mediane.engines.forms.FormFile;
import fr.mediane.engines.forms.Revision;
import fr.mediane.engines.forms.RevisionDesk;
import fr.mediane.engines.procedures.Procedure;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Procedures as national administrators write them: a draft may still miss settings, what is published may not. */
@Component
@Transactional
public class BuildingDesk {
    private final RevisionDesk revisions;

    BuildingDesk(RevisionDesk revisions) {
        this.revisions = revisions;
    }

    public static boolean may(Actor actor) {
        return actor.isNationally(Role.ADMINISTRATOR);
    }

    /** Every version, newest first within each procedure. */
    @Transactional(readOnly = true)
    public Decision<List<Revision>> all(Actor actor) {
        return revisions.all(actor, Procedure.KIND);
    }

    @Transactional(readOnly = true)
    public Decision<Revision> find(Actor actor, UUID id) {
        return revisions.find(actor, Procedure.KIND, id);
    }

    /** Begins the next version; the same id again answers the first. */
    public Decision<Revision> draft(Actor actor, UUID id, String content) {
        return revisions.draft(actor, Procedure.KIND, id, content);
    }

    /** @param version of the row, as it was read */
    public Decision<Revision> rewrite(Actor actor, UUID id, int version, String content) {
        return revisions.rewrite(actor, Procedure.KIND, id, version, content);
    }

    /** What still keeps a text from being published. */
    public static List<ErrorKey> faults(UUID id, String content) {
        return switch (checked(id, content)) {
            case Decision.Refused<Procedure>(var reasons) -> reasons;
            case Decision<Procedure> _ -> List.of();
        };
    }

    /** Comes into use in the place of the version before. */
    public Decision<Revision> publish(Actor actor, UUID id) {
        return find(actor, id)
                .flatMap(draft ->
                        checked(id, draft.content()).flatMap(_ -> revisions.publish(actor, Procedure.KIND, id)));
    }

    /** Nobody begins with it any more; who has begun goes on. */
    public Decision<Revision> close(Actor actor, UUID id) {
        return revisions.close(actor, Procedure.KIND, id);
    }

    public Decision<Revision> discard(Actor actor, UUID id) {
        return revisions.discard(actor, Procedure.KIND, id);
    }

    private static Decision<Procedure> checked(UUID id, String content) {
        return switch (FormFile.read(content)) {
            case Decision.Accepted<Form>(var form) -> Procedure.of(id, form);
            case Decision.Refused<Form>(var reasons) -> Decision.refused(reasons);
            case Decision<Form> _ -> Decision.unknown();
        };
    }
}
