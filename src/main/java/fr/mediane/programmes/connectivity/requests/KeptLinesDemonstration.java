package fr.mediane.programmes.connectivity.requests;

import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Progress;
import fr.mediane.programmes.connectivity.operators.AnswerDesk;
import fr.mediane.programmes.connectivity.operators.NoticeListDesk;
import fr.mediane.programmes.connectivity.operators.TypedAnswer;
import fr.mediane.registers.identity.DemonstrationPeople;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the operator said of the lines of those whom the committee helps. */
@Component
class KeptLinesDemonstration implements DemonstrationData {
    private static final int MANY = 50;
    private final NoticeListDesk notices;
    private final AnswerDesk answers;

    KeptLinesDemonstration(NoticeListDesk notices, AnswerDesk answers) {
        this.notices = notices;
        this.answers = answers;
    }

    @Override
    public String name() {
        return "demonstration.kept-lines";
    }

    /** After the committee. */
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
        var agent = HelpDemonstration.person(
                "operateur", new Grant(Role.OPERATOR, new Scope.Organisation(DemonstrationPeople.OPERATOR)));
        notices.list(agent, Optional.empty(), 0, MANY).orThrow().lines().stream()
                .map(NoticeListDesk.Line::notice)
                .filter(notice -> notice.sequence() == 0 && CommitteeDemonstration.isOf(notice.customerReference()))
                .forEach(notice -> {
                    int sequence = 0;
                    for (var kind : List.of("ACKNOWLEDGED", "MAINTAINED")) {
                        var answer = new TypedAnswer(kind, "", "", "", "", "", "");
                        answers.answer(agent, notice.id(), Uuid7.next(), ++sequence, answer)
                                .orThrow();
                    }
                });
    }
}
