package fr.mediane.programmes.connectivity.requests;

import fr.mediane.engines.procedures.CaseDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Messages;
import fr.mediane.programmes.connectivity.operators.NoticeEscalated;
import fr.mediane.programmes.connectivity.operators.OperatorAnswered;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What an operator answers stands in the history of the case at once, with the next step of whoever decides and whoever helps. */
@Component
class HelpNews {
    private final CaseDesk cases;
    private final Messages messages;

    HelpNews(CaseDesk cases, Messages messages) {
        this.cases = cases;
        this.messages = messages;
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

    private void tell(UUID dossier, boolean closed, String key) {
        cases.tell(Actor.SYSTEM, dossier, Uuid7.next(), closed, messages.text(Locale.FRENCH, key));
    }
}
