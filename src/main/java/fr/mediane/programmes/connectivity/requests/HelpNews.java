package fr.mediane.programmes.connectivity.requests;

import fr.mediane.engines.procedures.CaseDesk;
import fr.mediane.engines.procedures.CaseMoved;
import fr.mediane.engines.procedures.CaseState;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Messages;
import fr.mediane.programmes.connectivity.operators.NoticeEscalated;
import fr.mediane.programmes.connectivity.operators.Operator;
import fr.mediane.programmes.connectivity.operators.OperatorAnswered;
import fr.mediane.programmes.connectivity.operators.OperatorDesk;
import fr.mediane.programmes.connectivity.operators.OperatorTold;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * That an operator was told, and what it answers, stands in the history of the case at once, with the next step of whoever
 * decides and whoever helps.
 */
@Component
class HelpNews {
    private final CaseDesk cases;
    private final HelpMoves moves;
    private final OperatorDesk operators;
    private final Messages messages;

    HelpNews(CaseDesk cases, HelpMoves moves, OperatorDesk operators, Messages messages) {
        this.cases = cases;
        this.moves = moves;
        this.operators = operators;
        this.messages = messages;
    }

    @EventListener
    public void on(OperatorTold told) {
        var name = operators.find(told.operator()).map(Operator::name).orElseThrow();
        tell(told.caseId(), false, "connectivity.news.told", name);
    }

    /** Nobody can be told for the person: they do it themselves. */
    @EventListener(condition = "#moved.procedure == '" + HelpRequest.KEY + "'")
    public void on(CaseMoved moved) {
        if (moved.from() == CaseState.DRAFT
                && moves.operator(cases.opened(moved.dossier()).answers()).isEmpty()) {
            tell(moved.dossier(), false, "connectivity.news.not-told");
        }
    }

    @EventListener
    public void on(OperatorAnswered answered) {
        var kind = answered.kind();
        tell(answered.caseId(), false, kind.nextForCounsellor());
        tell(answered.caseId(), true, kind.nextForInstructor());
    }

    @EventListener
    public void on(NoticeEscalated late) {
        tell(late.caseId(), true, "connectivity.news.late");
    }

    private void tell(UUID dossier, boolean closed, String key, Object... with) {
        cases.tell(Actor.SYSTEM, dossier, Uuid7.next(), closed, messages.text(Locale.FRENCH, key, with));
    }
}
