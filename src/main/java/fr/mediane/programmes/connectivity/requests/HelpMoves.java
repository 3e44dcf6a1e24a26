package fr.mediane.programmes.connectivity.requests;

import fr.mediane.engines.forms.Answers;
import fr.mediane.engines.procedures.CaseDesk;
import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.CaseForgotten;
import fr.mediane.engines.procedures.CaseMoved;
import fr.mediane.engines.procedures.CaseState;
import fr.mediane.engines.procedures.Moves;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Euros;
import fr.mediane.programmes.connectivity.Fund;
import fr.mediane.programmes.connectivity.envelopes.AidDesk;
import fr.mediane.programmes.connectivity.operators.Ending;
import fr.mediane.programmes.connectivity.operators.Filing;
import fr.mediane.programmes.connectivity.operators.NoticeDesk;
import fr.mediane.programmes.connectivity.operators.Operator;
import fr.mediane.programmes.connectivity.operators.OperatorDesk;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What the operator is told as a case goes on, within the very transaction in which it does: filed, the line is to be kept;
 * decided, it need not be any more; taken up again, it is to be kept again (CASF, L115-3).
 */
@Component
class HelpMoves {
    private final CaseDesk cases;
    private final HelpRequest request;
    private final OperatorDesk operators;
    private final NoticeDesk notices;
    private final AidDesk aids;

    HelpMoves(CaseDesk cases, HelpRequest request, OperatorDesk operators, NoticeDesk notices, AidDesk aids) {
        this.cases = cases;
        this.request = request;
        this.operators = operators;
        this.notices = notices;
        this.aids = aids;
    }

    @EventListener(condition = "#moved.procedure == '" + HelpRequest.KEY + "'")
    public void on(CaseMoved moved) {
        if (moved.from() == CaseState.DRAFT) {
            filed(cases.opened(moved.dossier()));
        } else if (moved.to().decided()) {
            notices.ended(Actor.SYSTEM, moved.dossier(), ending(moved), balance(moved));
        } else if (moved.from().decided()) {
            aids.takeBack(Actor.SYSTEM, moved.dossier()); // when there was one
            notices.resumed(Actor.SYSTEM, moved.dossier());
        } else if (moved.to() == CaseState.UNDER_INSTRUCTION) {
            filed(cases.opened(moved.dossier())); // its answers could be changed until now
        }
    }

    /** Another operator may stand in it now, because the first was the wrong one: it is told at once too. */
    @EventListener(condition = "#mended.dossier().procedure() == '" + HelpRequest.KEY + "'")
    public void on(Moves.Mended mended) {
        filed(cases.opened(mended.dossier().id()));
    }

    @EventListener(condition = "#forgotten.procedure == '" + HelpRequest.KEY + "'")
    public void on(CaseForgotten forgotten) {
        notices.erase(Actor.SYSTEM, forgotten.dossier());
    }

    private void filed(CaseDesk.Opened opened) {
        var answers = opened.answers();
        operator(answers)
                .ifPresent(operator ->
                        request.fund(answers).ifPresent(fund -> tell(opened.dossier(), answers, fund, operator)));
    }

    private void tell(CaseFile dossier, Answers answers, Fund fund, Operator operator) {
        notices.tell(
                Actor.SYSTEM,
                new Filing(
                        dossier.id(),
                        dossier.number(),
                        operator.id(),
                        HelpAnswers.text(answers, "client"),
                        dossier.subject(),
                        fund.departementCode(),
                        fund.key(),
                        HelpAnswers.euros(answers, "dette"),
                        dossier.filedAt().orElseThrow()));
    }

    /** The company chosen in the form, when it is one that can be told. */
    Optional<Operator> operator(Answers answers) {
        var chosen = HelpAnswers.text(answers, "operateur");
        return operators.all().stream()
                .filter(one -> HelpForms.code(one.name()).equals(chosen))
                .findFirst();
    }

    private static Ending ending(CaseMoved moved) {
        return switch (moved.to()) {
            case ACCEPTED -> Ending.GRANTED;
            case REFUSED -> Ending.REFUSED;
            case CLOSED, DRAFT, UNDER_CONSTRUCTION, UNDER_INSTRUCTION -> Ending.WITHDRAWN;
        };
    }

    private Optional<Euros> balance(CaseMoved moved) {
        return aids.ofCase(Actor.SYSTEM, moved.dossier()).map(aid -> aid.split().balance());
    }
}
