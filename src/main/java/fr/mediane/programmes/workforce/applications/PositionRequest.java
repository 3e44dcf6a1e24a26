package fr.mediane.programmes.workforce.applications;

import fr.mediane.engines.forms.Answer;
import fr.mediane.engines.forms.Answers;
import fr.mediane.engines.forms.Form;
import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.ProcedureOwner;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.programmes.workforce.PositionKind;
import fr.mediane.registers.organisations.Organisation;
import fr.mediane.registers.organisations.OrganisationDesk;
import fr.mediane.registers.territory.Commune;
import fr.mediane.registers.territory.TerritoryDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What asking for positions adds to a procedure: for which employer, and what it commits to. The whole country decides. */
@Component
class PositionRequest implements ProcedureOwner {
    static final String KEY = "postes-conseillers";
    private static final Set<String> COMMITMENTS = Set.of("gratuit", "formation", "tempsplein");
    private final OrganisationDesk organisations;
    private final TerritoryDesk territories;

    PositionRequest(OrganisationDesk organisations, TerritoryDesk territories) {
        this.organisations = organisations;
        this.territories = territories;
    }

    @Override
    public String procedure() {
        return KEY;
    }

    @Override
    public Optional<Decision<Scope>> instructedBy(Answers answers) {
        return Optional.of(Decision.accepted(new Scope.National()));
    }

    @Override
    public List<ErrorKey> faults(Actor actor, Answers answers) {
        var faults = new ArrayList<ErrorKey>();
        if (answers.of("numero").isPresent() && employer(actor, answers).isEmpty()) {
            faults.add(ErrorKey.on("numero", "workforce.error.own-number"));
        }
        if (answers.of("engagements").isPresent()
                && !Set.copyOf(answers.values("engagements")).containsAll(COMMITMENTS)) {
            faults.add(ErrorKey.on("engagements", "workforce.error.commitments"));
        }
        return faults;
    }

    /** Number and name, for whoever acts for one employer only. */
    @Override
    public Answers known(Actor actor, Form form, Answers before) {
        var own = employers(actor);
        if (own.size() != 1 || before.of("numero").isPresent()) {
            return before;
        }
        return organisations
                .brief(actor, own.iterator().next())
                .map(one -> before.with("numero", new Answer.Written(one.number()))
                        .with("nom", new Answer.Written(one.name())))
                .orElse(before);
    }

    @Override
    public Optional<String> decidedAt(CaseFile dossier) {
        return Optional.of("/mon-espace/attributions/" + dossier.id());
    }

    private Optional<Organisation> employer(Actor actor, Answers answers) {
        var number = number(answers);
        return employers(actor).stream()
                .flatMap(id -> organisations.brief(actor, id).stream())
                .filter(one -> one.number().equals(number))
                .findFirst();
    }

    private static Set<UUID> employers(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.role() == Role.EMPLOYER)
                .flatMap(grant -> grant.scope() instanceof Scope.Organisation(var id) ? Stream.of(id) : Stream.empty())
                .collect(Collectors.toSet());
    }

    static String number(Answers answers) {
        return text(answers, "numero").replaceAll("\\s", "");
    }

    Optional<Commune> commune(Answers answers) {
        return answers.of("commune")
                .flatMap(
                        answer -> answer instanceof Answer.In(var code) ? territories.commune(code) : Optional.empty());
    }

    static PositionKind kind(Answers answers) {
        return answers.values("nature").contains("coordinateur") ? PositionKind.COORDINATOR : PositionKind.COUNSELLOR;
    }

    static int positions(Answers answers) {
        return answers.of("postes")
                .map(answer -> answer instanceof Answer.Number(var number) ? number.intValue() : 0)
                .orElse(0);
    }

    static String text(Answers answers, String key) {
        return answers.values(key).stream().findFirst().orElse("").strip();
    }
}
