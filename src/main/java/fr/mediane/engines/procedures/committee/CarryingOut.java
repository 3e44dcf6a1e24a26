package fr.mediane.engines.procedures.committee;

import fr.mediane.engines.procedures.Author;
import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.Cases;
import fr.mediane.engines.procedures.Moves;
import fr.mediane.engines.procedures.StepKind;
import fr.mediane.engines.procedures.Steps;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Ruled;
import fr.mediane.engines.procedures.instructing.Verdicts;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.platform.Messages;
import fr.mediane.platform.Paris;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Carries out what a committee says of one case, in the name of who closed its meeting. */
@Component
class CarryingOut {
    static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.FRENCH);
    private final Cases cases;
    private final Verdicts verdicts;
    private final Moves moves;
    private final Messages messages;

    CarryingOut(Cases cases, Verdicts verdicts, Moves moves, Messages messages) {
        this.cases = cases;
        this.verdicts = verdicts;
        this.moves = moves;
        this.messages = messages;
    }

    Decision<CaseFile> of(Sitting meeting, AgendaItem item) {
        var who = new Actor(meeting.heldBy(), "", Set.of(new Grant(Role.INSTRUCTOR, meeting.scope())));
        return item.decides() ? decided(who, meeting, item) : adjourned(who, item);
    }

    private Decision<CaseFile> decided(Actor who, Sitting meeting, AgendaItem item) {
        return cases.find(item.dossier())
                .map(dossier -> verdicts.decide(
                        who,
                        dossier,
                        item.step(),
                        told(meeting, item),
                        item.motion().details()))
                .orElseGet(Decision::unknown);
    }

    private Decision<CaseFile> adjourned(Actor who, AgendaItem item) {
        return cases.lock(item.dossier())
                .map(dossier -> moves.add(
                        who,
                        dossier,
                        Steps.Draft.of(StepKind.ADJOURNED, Author.INSTRUCTOR)
                                .forInstructors()
                                .as(item.step())
                                .saying(item.said().map(Motion::reason).orElse("")),
                        "committee"))
                .orElseGet(Decision::unknown);
    }

    private Ruled told(Sitting meeting, AgendaItem item) {
        var motion = item.motion();
        var by = messages.text(
                Locale.FRENCH,
                "procedures.committee.words",
                DAY.format(Paris.day(meeting.startsAt())),
                meeting.people().orElseThrow().chair());
        return new Ruled(motion.verdict(), (by + "\n\n" + motion.reason()).strip(), motion.departure());
    }
}
