package fr.mediane.programmes.workforce.applications;

import fr.mediane.engines.forms.Answers;
import fr.mediane.engines.procedures.Channel;
import fr.mediane.engines.procedures.FilingDesk;
import fr.mediane.engines.procedures.instructing.InstructionDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Progress;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.registers.organisations.DemonstrationOrganisations;
import fr.mediane.registers.organisations.DemonstrationOrganisations.Sample;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Three employers ask for positions: two wait for the prefecture, one has its favourable opinion. All invented. */
@Component
class PositionRequestDemonstration implements DemonstrationData {
    private static final Actor ADMINISTRATOR =
            person("administration", new Grant(Role.ADMINISTRATOR, new Scope.National()));
    private final PositionRequestForm form;
    private final FilingDesk filing;
    private final InstructionDesk instruction;
    private final PrefectOpinionDesk opinions;

    PositionRequestDemonstration(
            PositionRequestForm form, FilingDesk filing, InstructionDesk instruction, PrefectOpinionDesk opinions) {
        this.form = form;
        this.filing = filing;
        this.instruction = instruction;
        this.opinions = opinions;
    }

    @Override
    public String name() {
        return "demonstration.position-requests";
    }

    /** After the positions. */
    @Override
    public int order() {
        return 101;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        form.load(progress);
        var drome = DemonstrationOrganisations.in("26");
        var gironde = DemonstrationOrganisations.in("33");
        file(drome.get(1), "26362", "2", "Les habitants des quartiers sud viennent de loin pour trouver de l’aide.");
        file(
                gironde.get(2),
                "33063",
                "1",
                "Deux permanences par semaine ne suffisent plus : on attend trois semaines.");
        var examined = file(
                drome.get(2),
                "26198",
                "3",
                "Quatorze communes sans aucun lieu d’aide, une population âgée, peu de transports.");
        opinions.give(
                        person("prefecture", prefect()),
                        examined,
                        true,
                        "Le besoin est réel dans ce bassin de vie ; aucun poste n’y est vacant aujourd’hui.",
                        Optional.empty())
                .orThrow();
        instruction.take(ADMINISTRATOR, examined).orThrow();
    }

    private static Grant prefect() {
        return new Grant(Role.PREFECT, new Scope.Territory(Scope.Level.DEPARTEMENT, "26"));
    }

    private UUID file(Sample employer, String commune, String positions, String need) {
        var actor = person("employeur", new Grant(Role.EMPLOYER, new Scope.Organisation(employer.id())));
        var id = Uuid7.next();
        var open = filing.open(PositionRequest.KEY).orElseThrow().form();
        filing.begin(actor, id, PositionRequest.KEY, Channel.ONLINE, Answers.NONE)
                .orThrow();
        filing.save(actor, id, _ -> open.read(answers(employer, commune, positions, need)))
                .orThrow();
        filing.file(actor, id, Optional.empty()).orThrow();
        return id;
    }

    private static Map<String, List<String>> answers(Sample employer, String commune, String positions, String need) {
        var plain = new HashMap<String, List<String>>();
        plain.put("numero", List.of(employer.siret().digits()));
        plain.put("nom", List.of(employer.name()));
        plain.put("nature", List.of("conseiller"));
        plain.put("postes", List.of(positions));
        plain.put("commune", List.of(commune));
        plain.put("besoin", List.of(need));
        plain.put("missions", List.of("accueil", "ateliers"));
        plain.put("engagements", List.of("gratuit", "formation", "tempsplein"));
        return plain;
    }

    private static Actor person(String persona, Grant grant) {
        return new Actor(Optional.of(DemonstrationPeople.account(persona)), "", Set.of(grant));
    }
}
