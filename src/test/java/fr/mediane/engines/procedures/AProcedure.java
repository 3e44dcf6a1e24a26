package fr.mediane.engines.procedures;

import fr.mediane.engines.forms.Answers;
import fr.mediane.engines.forms.Form;
import fr.mediane.engines.procedures.instructing.InstructionDesk;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Ruled;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** A procedure to try things with: somebody asks for a plot in an allotment garden. */
public final class AProcedure {
    public static final String KEY = "essai-jardin";

    public static final String TEXT = """
            form: essai-jardin
            title: {fr: Demander une parcelle de jardin, en: Ask for a plot of garden}
            settings:
              instructed-by: departement
              where: commune
              subject: prenom nom
              mail: courriel
              decide-within: 2 months
              remind-before: 7 days
              correct-within: 30 days
              escalate-to: chef@demonstration.example
              escalate-within: 10 days
              silence: refusal
              appeal-by: essai-recours
            fields:
              - {key: qui, kind: section, fr: Vous, en: You}
              - {key: prenom, kind: short-text, fr: Prénom, en: First name}
              - {key: nom, kind: short-text, fr: Nom, en: Last name}
              - {key: courriel, kind: short-text, fr: Courriel, en: E-mail, optional: true}
              - {key: commune, kind: commune, fr: Votre commune, en: Your commune}
              - {key: jardin, kind: section, fr: Le jardin, en: The garden}
              - {key: surface, kind: number, fr: Surface en m², en: Area in m², least: 10, most: 500}
              - {key: arbres, kind: yes-no, fr: "Planterez-vous des arbres ?", en: "Will you plant trees?"}
              - {key: plan, kind: file, types: [pdf, png, docx], count: 2, megabytes: 1, optional: true, fr: Plan, en: Plan}
              - key: lesquels
                kind: long-text
                fr: "Lesquels ?"
                en: "Which?"
                when: {field: arbres, is: oui}
            """;

    private static final String APPEAL = """
            form: essai-recours
            title: {fr: Contester une réponse, en: Contest an answer}
            settings: {subject: raisons, begun-by: contest}
            fields:
              - {key: raisons, kind: long-text, fr: "Pourquoi n’êtes-vous pas d’accord ?", en: "Why do you not agree?"}
            """;

    public final FilingDesk filing;
    public final OwnCasesDesk own;
    public final InstructionDesk instruction;
    public final Actor asking = person();

    /** Both in use, and somebody who asks. */
    public AProcedure(ApplicationContext house) {
        var shipped = house.getBean(ShippedProcedures.class);
        shipped.publish(TEXT);
        shipped.publish(APPEAL);
        filing = house.getBean(FilingDesk.class);
        own = house.getBean(OwnCasesDesk.class);
        instruction = house.getBean(InstructionDesk.class);
    }

    public static Actor person(Grant... grants) {
        return new Actor(Optional.of(Uuid7.next()), "Somebody", Set.of(grants));
    }

    public static Actor instructor(String departement) {
        return person(new Grant(Role.INSTRUCTOR, new Scope.Territory(Scope.Level.DEPARTEMENT, departement)));
    }

    public static Actor counsellor() {
        return person(new Grant(Role.MEDIATOR, new Scope.Own()));
    }

    private static Answers answers(Form form, String firstName, String commune) {
        return form.read(Map.of(
                "prenom", List.of(firstName),
                "nom", List.of("Dupré-Lafontaine"),
                "courriel", List.of("quelquun@demonstration.example"),
                "commune", List.of(commune),
                "surface", List.of("120"),
                "arbres", List.of("oui"),
                "lesquels", List.of("Des pommiers et un cerisier.")));
    }

    /** Filed by who asks, for a commune. */
    public CaseFile filed(String firstName, String commune) {
        var id = Uuid7.next();
        filing.begin(asking, id, KEY, Channel.ONLINE, Answers.NONE).orThrow();
        filing.save(asking, id, _ -> answers(firstName, commune)).orThrow();
        return filing.file(asking, id, Optional.empty()).orThrow();
    }

    public Answers answers(String firstName, String commune) {
        return answers(filing.open(KEY).orElseThrow().form(), firstName, commune);
    }

    public CaseFile decided(Actor instructor, UUID id, Verdict verdict) {
        instruction.take(instructor, id).orThrow();
        return instruction
                .decide(instructor, id, Uuid7.next(), new Ruled(verdict, "Parce que.", ""))
                .orThrow();
    }
}
