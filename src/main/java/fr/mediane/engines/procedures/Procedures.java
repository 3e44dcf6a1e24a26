package fr.mediane.engines.procedures;

import fr.mediane.engines.forms.Answer;
import fr.mediane.engines.forms.Answers;
import fr.mediane.engines.forms.Revision;
import fr.mediane.engines.forms.RevisionDesk;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Scope;
import fr.mediane.registers.territory.Commune;
import fr.mediane.registers.territory.TerritoryDesk;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The procedures, by key and by case. What was published never changes, so it is read once. */
@Component
public class Procedures {
    private final RevisionDesk revisions;
    private final Cases cases;
    private final TerritoryDesk territories;
    private final List<ProcedureOwner> owners;
    private final Map<UUID, Procedure> read = new ConcurrentHashMap<>();

    Procedures(RevisionDesk revisions, Cases cases, TerritoryDesk territories, List<ProcedureOwner> owners) {
        this.revisions = revisions;
        this.cases = cases;
        this.territories = territories;
        this.owners = List.copyOf(owners);
    }

    /** The version that cases begin with today. */
    Optional<Procedure> inUse(String key) {
        return revisions.inUse(Procedure.KIND, key).map(this::read);
    }

    /** All that cases can begin with today. */
    public List<Procedure> open() {
        return revisions.allInUse(Procedure.KIND).stream().map(this::read).toList();
    }

    /** The version that a case began with. */
    public Procedure of(CaseFile dossier) {
        return of(dossier.revision());
    }

    public Procedure of(UUID revision) {
        // what was published never changes: known once, it is not asked for again
        var known = read.get(revision);
        return known != null
                ? known
                : revisions.shown(Procedure.KIND, revision).map(this::read).orElseThrow();
    }

    /** What the room above adds; nothing for a procedure without one. */
    public ProcedureOwner owner(String key) {
        return owners.stream()
                .filter(one -> one.procedure().equals(key))
                .findFirst()
                .orElse(() -> key);
    }

    /** Whose instructors decide: of the case contested, else as the owner says, else as the settings say. */
    Decision<Scope> instructedBy(Procedure procedure, CaseFile dossier, Answers answers) {
        var before = dossier.follows().flatMap(cases::find).flatMap(CaseFile::instructedBy);
        if (before.isPresent()) {
            return Decision.accepted(before.get());
        }
        return owner(procedure.key())
                .instructedBy(answers)
                .orElseGet(() -> procedure
                        .instructedBy()
                        .map(level -> territory(level, procedure.where(), answers))
                        .orElseGet(() -> Decision.accepted(new Scope.National())));
    }

    private Decision<Scope> territory(Scope.Level level, String where, Answers answers) {
        return answers.of(where)
                .flatMap(answer ->
                        answer instanceof Answer.In(var commune) ? territories.commune(commune) : Optional.empty())
                .flatMap(commune -> code(level, commune))
                .<Decision<Scope>>map(code -> Decision.accepted(new Scope.Territory(level, code)))
                .orElseGet(() -> Decision.refused(ErrorKey.on(where, "procedures.error.nobody-there")));
    }

    private static Optional<String> code(Scope.Level level, Commune commune) {
        return switch (level) {
            case COMMUNE -> Optional.of(commune.whole().code());
            case EPCI -> commune.epci();
            case DEPARTEMENT -> Optional.of(commune.departement().code());
            case REGION -> Optional.of(commune.region().code());
        };
    }

    private Procedure read(Revision revision) {
        return read.computeIfAbsent(
                revision.id(), id -> Procedure.of(id, revision.read()).orThrow());
    }
}
