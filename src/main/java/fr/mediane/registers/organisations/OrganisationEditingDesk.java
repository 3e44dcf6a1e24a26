package fr.mediane.registers.organisations;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.territory.TypedCommuneDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Adds and changes organisations: administrators any, an employer its own, save its number. */
@Component
@Transactional
public class OrganisationEditingDesk {
    private final Organisations organisations;
    private final OrganisationRights rights;
    private final TypedCommuneDesk communes;
    private final JournalDesk journal;

    OrganisationEditingDesk(
            Organisations organisations, OrganisationRights rights, TypedCommuneDesk communes, JournalDesk journal) {
        this.organisations = organisations;
        this.rights = rights;
        this.communes = communes;
        this.journal = journal;
    }

    /** Adds one; refused when its number is already known, whichever organisation stands for it today. */
    public Decision<UUID> create(Actor actor, OrganisationDraft draft) {
        if (!rights.administers(actor)) {
            return Decision.forbidden();
        }
        var commune = communes.meant(draft.commune(), draft.communeCode());
        var mistakes = draft.mistakes(commune);
        if (!mistakes.isEmpty()) {
            return Decision.refused(mistakes);
        }
        var organisation = draft.toOrganisation(Uuid7.next(), 0, commune);
        var same = organisations.byNumber(organisation);
        if (same.isPresent()) {
            return taken(same.get());
        }
        try {
            organisations.insert(organisation);
        } catch (DuplicateKeyException atTheSameTime) {
            return raced();
        }
        journal.created(actor, entry(organisation.id(), List.of()));
        return Decision.accepted(organisation.id());
    }

    /** @param version the one that the form started from: refused when someone else has changed it since */
    public Decision<UUID> edit(Actor actor, UUID id, int version, OrganisationDraft draft) {
        var found = organisations.current(id);
        if (found.isEmpty()) {
            return rights.administers(actor) ? Decision.unknown() : Decision.forbidden();
        }
        var before = found.get();
        if (!rights.mayEdit(actor, before.id())) {
            return Decision.forbidden();
        }
        var commune = communes.meant(draft.commune(), draft.communeCode());
        var mistakes = draft.mistakes(commune);
        if (!mistakes.isEmpty()) {
            return Decision.refused(mistakes);
        }
        var after = draft.toOrganisation(before.id(), version, commune);
        if (!after.number().equals(before.number()) && !rights.administers(actor)) {
            return Decision.refused(ErrorKey.on("number", "organisations.error.number-fixed"));
        }
        var same = organisations.byNumber(after).filter(other -> !other.id().equals(before.id()));
        return same.isPresent() ? taken(same.get()) : save(actor, before, after);
    }

    private Decision<UUID> save(Actor actor, Organisation before, Organisation after) {
        var changed = changed(before, after);
        if (changed.isEmpty()) {
            return Decision.accepted(before.id());
        }
        try {
            if (!organisations.update(after)) {
                return Decision.refused(ErrorKey.of("organisations.error.changed-meanwhile"));
            }
        } catch (DuplicateKeyException atTheSameTime) {
            return raced();
        }
        journal.changed(actor, entry(before.id(), changed));
        return Decision.accepted(before.id());
    }

    private static List<String> changed(Organisation before, Organisation after) {
        var fields = new ArrayList<String>();
        add(fields, "number", before.number(), after.number());
        add(fields, "name", before.name(), after.name());
        add(fields, "kind", before.kind(), after.kind());
        add(fields, "address", before.address(), after.address());
        add(fields, "commune", before.commune(), after.commune());
        add(fields, "email", before.email(), after.email());
        add(fields, "phone", before.phone(), after.phone());
        add(fields, "activity", before.activity(), after.activity());
        return fields;
    }

    private static void add(List<String> fields, String name, Object before, Object after) {
        if (!before.equals(after)) {
            fields.add(name);
        }
    }

    private Decision<UUID> taken(Organisation same) {
        var standing = organisations.current(same.id()).orElse(same);
        return Decision.refused(ErrorKey.on("number", "organisations.error.number-taken", standing.name()));
    }

    /** The failed statement has spoilt the transaction: give it up. */
    private static Decision<UUID> raced() {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return Decision.refused(ErrorKey.on("number", "organisations.error.number-just-taken"));
    }

    private static Entry entry(UUID id, List<String> fields) {
        return Entry.of(OrganisationDesk.MODULE, OrganisationDesk.TYPE, id, fields);
    }
}
