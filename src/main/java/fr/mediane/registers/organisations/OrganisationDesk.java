package fr.mediane.registers.organisations;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Siret;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds organisations. Names, numbers and addresses are public facts of the Sirene register; e-mail and telephone are for
 * administrators and for those who answer for the organisation, and reading them is journaled.
 */
@Component
@Transactional
public class OrganisationDesk {
    static final String MODULE = "registers.organisations";
    static final String TYPE = "organisation";
    private static final int MOST_SUGGESTIONS = 20;
    private final Organisations organisations;
    private final OrganisationRights rights;
    private final JournalDesk journal;

    OrganisationDesk(Organisations organisations, OrganisationRights rights, JournalDesk journal) {
        this.organisations = organisations;
        this.rights = rights;
        this.journal = journal;
    }

    /** Names to show for ids that another room holds; an id of a merged organisation gives the name that stands for it. */
    public Map<UUID, String> named(Actor actor, Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : organisations.named(ids);
    }

    /** The id to use today for one that was valid once; empty when there was never such an organisation. */
    public Optional<UUID> current(Actor actor, UUID id) {
        return organisations.current(id).map(Organisation::id);
    }

    /** Every id under which something may have been done for the organisations that these ids lead to, whatever was merged. */
    public List<UUID> family(Collection<UUID> ids) {
        return organisations.family(ids);
    }

    /** Where an organisation is, a public fact; empty when unknown. */
    public Optional<CommuneCode> communeOf(Actor actor, UUID id) {
        return organisations.current(id).flatMap(Organisation::commune);
    }

    /** One by its id of today or of before a merge, without e-mail and telephone. */
    public Optional<Organisation> brief(Actor actor, UUID id) {
        return organisations.current(id).map(OrganisationDesk::publicPart);
    }

    /** The organisation of this establishment, without e-mail and telephone. */
    public Optional<Organisation> bySiret(Actor actor, Siret siret) {
        return organisations
                .bySiret(siret.digits())
                .flatMap(found -> organisations.current(found.id()))
                .map(OrganisationDesk::publicPart);
    }

    /** The organisation of this number (SIRET or RIDET, digits only), without e-mail and telephone. */
    public Optional<Organisation> byNumber(Actor actor, String digits) {
        return organisations
                .byNumber(digits)
                .flatMap(found -> organisations.current(found.id()))
                .map(OrganisationDesk::publicPart);
    }

    /** The few that best fit what is being typed, without e-mail and telephone. */
    public List<Organisation> suggest(Actor actor, String text, int limit) {
        return organisations
                .suggest(text.length() > 200 ? text.substring(0, 200) : text, Math.clamp(limit, 1, MOST_SUGGESTIONS))
                .stream()
                .map(OrganisationDesk::publicPart)
                .toList();
    }

    /** Everything known about one, by its id of today or of before a merge. */
    public Decision<Organisation> find(Actor actor, UUID id) {
        var found = organisations.current(id);
        if (found.isEmpty()) {
            return rights.administers(actor) ? Decision.unknown() : Decision.forbidden();
        }
        var organisation = found.get();
        if (!rights.maySee(actor, organisation.id())) {
            return Decision.forbidden();
        }
        if (organisation.email().isPresent() || organisation.phone().isPresent()) {
            journal.read(actor, Entry.of(MODULE, TYPE, organisation.id(), "email", "phone"));
        }
        return Decision.accepted(organisation);
    }

    /** Whether the actor may change it. */
    public boolean mayEdit(Actor actor, UUID id) {
        return organisations
                .current(id)
                .filter(found -> rights.mayEdit(actor, found.id()))
                .isPresent();
    }

    /** A page of all organisations, for administrators; without e-mail and telephone. */
    public Decision<OrganisationSearch.Found> search(Actor actor, OrganisationSearch search) {
        if (!rights.administers(actor)) {
            return Decision.forbidden();
        }
        var found = organisations.search(search);
        return Decision.accepted(new OrganisationSearch.Found(
                found.organisations().stream().map(OrganisationDesk::publicPart).toList(), found.total()));
    }

    private static Organisation publicPart(Organisation all) {
        return new Organisation(
                all.id(),
                all.version(),
                all.siret(),
                all.ridet(),
                all.name(),
                all.kind(),
                all.address(),
                all.commune(),
                Optional.empty(),
                Optional.empty(),
                all.activity(),
                all.mergedInto());
    }
}
