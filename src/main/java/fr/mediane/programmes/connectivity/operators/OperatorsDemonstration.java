package fr.mediane.programmes.connectivity.operators;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.Euros;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Paris;
import fr.mediane.platform.Progress;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.registers.organisations.DemonstrationOrganisations;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Three invented providers, and notices told to the first, each further on than the one before. */
@Component
class OperatorsDemonstration implements DemonstrationData {
    private static final UUID BORDELUNE = UUID.fromString("01939000-0000-7000-8000-0000000e0021");
    private static final List<String> CUSTOMERS = List.of(
            "Lucie Exemple", "Ahmed Modèle", "Rose Échantillon", "Paul Essai", "Nora Démo", "Jean Fictif", "Mina Test");
    private final OperatorDesk operators;
    private final NoticeDesk notices;
    private final AnswerDesk answers;
    private final Clock clock;

    OperatorsDemonstration(OperatorDesk operators, NoticeDesk notices, AnswerDesk answers, Clock clock) {
        this.operators = operators;
        this.notices = notices;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "demonstration.operators";
    }

    @Override
    public int order() {
        return 97;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        save(BORDELUNE, DemonstrationPeople.OPERATOR, "Bordelune Télécom", "bordelune");
        save(
                UUID.fromString("01939000-0000-7000-8000-0000000e0022"),
                DemonstrationOrganisations.in("26").get(8).id(),
                "Le Fil Internet",
                "lefil");
        save(
                UUID.fromString("01939000-0000-7000-8000-0000000e0023"),
                DemonstrationOrganisations.in("974").get(9).id(),
                "Sud Lab Fibre",
                "sudlab");
        for (int step = 0; step < CUSTOMERS.size(); step++) {
            tell(step);
        }
    }

    /** The more steps, the further on. */
    private void tell(int step) {
        var caseId = Uuid7.next();
        var notice = notices.tell(
                Actor.SYSTEM,
                new Filing(
                        caseId,
                        "EX-2026-%04d".formatted(step + 1),
                        BORDELUNE,
                        "BL-%06d".formatted(410_233 + 7 * step),
                        CUSTOMERS.get(step),
                        "02",
                        "aisne",
                        Optional.of(Euros.ofCents(6_240L + 1_135L * step)),
                        clock.instant()));
        var said = said(step);
        for (int i = 0; i < Math.min(step, said.size()); i++) {
            answers.answer(agent(), notice, Uuid7.next(), i + 1, said.get(i)).orThrow();
        }
        if (step == 5) {
            notices.ended(Actor.SYSTEM, caseId, Ending.GRANTED, Optional.of(Euros.of("20.00")));
        } else if (step > 5) {
            notices.ended(Actor.SYSTEM, caseId, Ending.REFUSED, Optional.empty());
        }
    }

    private List<TypedAnswer> said(int step) {
        var received = typed("ACKNOWLEDGED", "", "", "", "");
        return step == 3
                ? List.of(received, typed("NOT_CUSTOMER", "", "", "", ""))
                : List.of(
                        received,
                        typed("MAINTAINED", "", "", "", ""),
                        typed("DEBT", "120.00", Paris.today(clock).minusDays(75).toString(), "false", ""),
                        typed("WAIVED_PART", "40.00", "", "", ""));
    }

    private static TypedAnswer typed(String kind, String amount, String since, String litigation, String words) {
        return new TypedAnswer(kind, amount, since, litigation, "", words, "");
    }

    private static Actor agent() {
        return new Actor(
                Optional.empty(),
                "Médiane",
                Set.of(new Grant(Role.OPERATOR, new Scope.Organisation(DemonstrationPeople.OPERATOR))));
    }

    private void save(UUID id, UUID organisation, String name, String mailbox) {
        operators
                .save(
                        Actor.SYSTEM,
                        new Operator(id, organisation, name),
                        Optional.of(EmailAddress.of("maintien@" + mailbox + ".example")))
                .orThrow();
    }
}
