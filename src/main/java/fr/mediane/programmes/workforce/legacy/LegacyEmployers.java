package fr.mediane.programmes.workforce.legacy;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.Rows;
import fr.mediane.programmes.workforce.EmployerKind;
import fr.mediane.programmes.workforce.legacy.Legacy.Structure;
import fr.mediane.registers.organisations.Organisation;
import fr.mediane.registers.organisations.OrganisationDesk;
import fr.mediane.registers.organisations.OrganisationDraft;
import fr.mediane.registers.organisations.OrganisationEditingDesk;
import fr.mediane.registers.organisations.OrganisationKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The organisations that structures of an older tool are; those that nobody knows are added to the register. */
@Component
class LegacyEmployers {
    private final OrganisationDesk organisations;
    private final OrganisationEditingDesk editing;
    private final JdbcClient jdbc;

    LegacyEmployers(OrganisationDesk organisations, OrganisationEditingDesk editing, JdbcClient jdbc) {
        this.organisations = organisations;
        this.editing = editing;
        this.jdbc = jdbc;
    }

    /** Number and département of the conventions that stand, with a colon between. */
    Set<String> standing() {
        return Rows.list(jdbc.sql("""
                        select employer, departement from workforce.convention where state not in ('DECLINED', 'ENDED')
                        """).query(Standing.class)).stream()
                .flatMap(one -> organisations.brief(Actor.SYSTEM, one.employer()).stream()
                        .map(known -> known.number() + ":" + one.departement()))
                .collect(Collectors.toSet());
    }

    private record Standing(UUID employer, String departement) {}

    /** By the identifier of the structure. */
    Map<String, UUID> of(Actor actor, List<Structure> structures) {
        var found = new HashMap<String, UUID>();
        var byNumber = new HashMap<String, UUID>();
        structures.forEach(one ->
                found.put(one.ref(), byNumber.computeIfAbsent(one.number(), _ -> organisation(actor, one))));
        return found;
    }

    private UUID organisation(Actor actor, Structure one) {
        return organisations.byNumber(actor, one.number()).map(Organisation::id).orElseGet(() -> create(actor, one));
    }

    /** Without its commune when that says nothing. */
    private UUID create(Actor actor, Structure one) {
        return editing.create(actor, draft(one, one.commune())) instanceof Decision.Accepted<UUID>(var id)
                ? id
                : editing.create(actor, draft(one, "")).orThrow();
    }

    private static OrganisationDraft draft(Structure one, String commune) {
        return new OrganisationDraft(
                one.number(), one.name(), kind(one.kind()).name(), "", commune, commune, "", "", "");
    }

    private static OrganisationKind kind(EmployerKind kind) {
        return switch (kind) {
            case COMMUNE -> OrganisationKind.COMMUNE;
            case DEPARTEMENT -> OrganisationKind.DEPARTEMENT;
            case REGION -> OrganisationKind.REGION;
            case EPCI -> OrganisationKind.EPCI;
            case COLLECTIVITE -> OrganisationKind.ETABLISSEMENT_PUBLIC;
            case GIP -> OrganisationKind.GIP;
            case PRIVATE -> OrganisationKind.ASSOCIATION;
        };
    }
}
