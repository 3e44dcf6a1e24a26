package fr.mediane.programmes.connectivity.requests;

import fr.mediane.engines.forms.Answers;
import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.CaseState;
import fr.mediane.engines.procedures.instructing.InboxDesk;
import fr.mediane.engines.procedures.instructing.InboxDesk.Examined;
import fr.mediane.engines.procedures.instructing.InboxDesk.Opened;
import fr.mediane.engines.procedures.instructing.InstructionDesk;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Ruled;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.engines.procedures.instructing.Proposal;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Euros;
import fr.mediane.platform.Messages;
import fr.mediane.programmes.connectivity.envelopes.Aid;
import fr.mediane.programmes.connectivity.envelopes.AidDesk;
import fr.mediane.programmes.connectivity.envelopes.AidKind;
import fr.mediane.programmes.connectivity.envelopes.AidOrder;
import fr.mediane.programmes.connectivity.envelopes.Split;
import fr.mediane.programmes.connectivity.operators.AnswerDesk;
import fr.mediane.programmes.connectivity.operators.AnswerKind;
import fr.mediane.programmes.connectivity.operators.GivenAnswer;
import fr.mediane.programmes.connectivity.operators.MaintenanceNotice;
import fr.mediane.programmes.connectivity.operators.NoticeDesk;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Decides a request for help: what the fund and the operator give, and the answer, in one go or not at all. */
@Component
@Transactional
public class AidDecisionDesk {
    private final InboxDesk inbox;
    private final InstructionDesk instruction;
    private final AidDesk aids;
    private final NoticeDesk notices;
    private final AnswerDesk answers;
    private final HelpMoves moves;
    private final Messages messages;
    private final HelpRequest request;

    AidDecisionDesk(
            InboxDesk inbox,
            InstructionDesk instruction,
            AidDesk aids,
            NoticeDesk notices,
            AnswerDesk answers,
            HelpMoves moves,
            HelpRequest request,
            Messages messages) {
        this.inbox = inbox;
        this.instruction = instruction;
        this.aids = aids;
        this.notices = notices;
        this.answers = answers;
        this.moves = moves;
        this.request = request;
        this.messages = messages;
    }

    /**
     * What one needs to decide.
     *
     * @param proposal what the fund's rules propose; a refusal within it says what they lack
     * @param debt what the operator says is owed, else what the person wrote
     * @param notices what operators were told, the latest first, each with its answers
     * @param left what the envelope still holds; empty without one
     * @param aid what was given, once it was
     */
    public record Before(
            Examined examined,
            Optional<Decision<Proposal>> proposal,
            Optional<Euros> debt,
            List<Told> notices,
            Optional<Euros> left,
            Optional<Aid> aid) {
        public Before {
            notices = List.copyOf(notices);
        }
    }

    /** A notice with the answers to it, in their order. */
    public record Told(MaintenanceNotice notice, List<GivenAnswer> answers) {
        public Told {
            answers = List.copyOf(answers);
        }
    }

    public Decision<Before> find(Actor actor, UUID id) {
        return examined(actor, id).map(examined -> {
            var told = notices.of(id).stream()
                    .map(notice -> new Told(notice, answers.of(notice)))
                    .toList();
            var fund = request.fund(examined.answers());
            var operator = moves.operator(examined.answers());
            return new Before(
                    examined,
                    examined.dossier().state() == CaseState.UNDER_INSTRUCTION
                            ? instruction.proposal(actor, id).orThrow()
                            : Optional.empty(),
                    debt(examined.answers(), told),
                    told,
                    fund.flatMap(one -> operator.flatMap(whose -> aids.left(actor, one.key(), whose.id()))),
                    aids.ofCase(actor, id));
        });
    }

    /**
     * Gives the aid and answers, or answers that there is none.
     *
     * @param step made by the browser (UUIDv7): decided twice under it, it is decided once
     * @param given who pays which part; not looked at when nothing is given
     * @param months in how many parts a loan is paid back
     */
    public Decision<CaseFile> decide(Actor actor, UUID id, UUID step, Ruled ruled, Split given, int months) {
        return opened(actor, id).flatMap(opened -> {
            if (ruled.verdict() == Verdict.ACCEPTED
                    && opened.dossier().state() == CaseState.UNDER_INSTRUCTION
                    && TypedSplit.named(grant(actor, opened, step, given, months))
                            instanceof Decision.Refused<Aid>(var reasons)) {
                return Decision.refused(reasons);
            }
            var decided = instruction.decide(actor, id, step, told(ruled, given));
            if (!(decided instanceof Decision.Accepted<CaseFile>)) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            }
            return decided;
        });
    }

    /** Who pays what stands first in the answer. */
    private Ruled told(Ruled ruled, Split given) {
        if (ruled.verdict() != Verdict.ACCEPTED) {
            return ruled;
        }
        return new Ruled(ruled.verdict(), (words(given) + "\n\n" + ruled.reason()).strip(), ruled.departure());
    }

    /** Who pays what, in French. */
    String words(Split given) {
        return messages.text(
                Locale.FRENCH,
                "connectivity.aid.words",
                Stream.of(given.debt(), given.waiver(), given.grant(), given.loan(), given.balance())
                        .map(sum -> sum.amount().setScale(2).toPlainString().replace('.', ','))
                        .toArray());
    }

    private Decision<Aid> grant(Actor actor, Opened opened, UUID step, Split given, int months) {
        return order(opened, step, given, months).flatMap(order -> aids.grant(actor, order));
    }

    /** What is to be given, as an order; refused when nobody can give it. */
    Decision<AidOrder> order(Opened opened, UUID step, Split given, int months) {
        var said = opened.answers();
        var fund = request.fund(said);
        var operator = moves.operator(said);
        if (fund.isEmpty() || operator.isEmpty()) {
            return Decision.refused(ErrorKey.of("connectivity.error.operator-unknown"));
        }
        return Decision.accepted(new AidOrder(
                step,
                opened.dossier().id(),
                fund.get().key(),
                operator.get().id(),
                said.values("objet").contains("telephone") ? AidKind.TELEPHONE : AidKind.INTERNET,
                HelpAnswers.adults(said),
                given,
                months));
    }

    private Decision<Examined> examined(Actor actor, UUID id) {
        return opened(actor, id).flatMap(_ -> inbox.find(actor, id));
    }

    /** A request for help; to everybody else there is no such case. */
    Decision<Opened> opened(Actor actor, UUID id) {
        return inbox.open(actor, id)
                .flatMap(found -> found.dossier().procedure().equals(HelpRequest.KEY)
                        ? Decision.accepted(found)
                        : Decision.unknown());
    }

    private static Optional<Euros> debt(Answers said, List<Told> told) {
        return told.stream()
                .flatMap(one -> one.answers().reversed().stream())
                .filter(one -> one.answer().kind() == AnswerKind.DEBT)
                .flatMap(one -> one.answer().amount().stream())
                .findFirst()
                .or(() -> HelpAnswers.euros(said, "dette"));
    }
}
