package fr.mediane.programmes.workforce.applications;

import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.CaseState;
import fr.mediane.engines.procedures.instructing.InboxDesk;
import fr.mediane.engines.procedures.instructing.InboxDesk.Examined;
import fr.mediane.engines.procedures.instructing.InboxDesk.Opened;
import fr.mediane.engines.procedures.instructing.InstructionDesk;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Ruled;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Messages;
import fr.mediane.programmes.workforce.AwardDesk;
import fr.mediane.programmes.workforce.AwardOrder;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Decides a request for positions: how many are awarded, and the answer, in one go or not at all. */
@Component
@Transactional
public class AwardDecisionDesk {
    private final InboxDesk inbox;
    private final InstructionDesk instruction;
    private final PositionApplications applications;
    private final AwardDesk awards;
    private final Messages messages;

    AwardDecisionDesk(
            InboxDesk inbox,
            InstructionDesk instruction,
            PositionApplications applications,
            AwardDesk awards,
            Messages messages) {
        this.inbox = inbox;
        this.instruction = instruction;
        this.applications = applications;
        this.awards = awards;
        this.messages = messages;
    }

    /**
     * What one needs to decide.
     *
     * @param left how many positions the envelopes still have
     */
    public record Before(
            Examined examined, PositionApplication application, Optional<PrefectOpinion> opinion, int left) {}

    public Decision<Before> find(Actor actor, UUID id) {
        return examined(actor, id).map(examined -> {
            var application = applications.find(id).orElseThrow();
            return new Before(
                    examined,
                    application,
                    applications.opinion(id),
                    awards.left(application.kind(), application.departement()));
        });
    }

    /**
     * Awards positions and answers, or answers that there are none. Nothing is awarded before the prefecture has given its
     * opinion.
     *
     * @param step made by the browser (UUIDv7): decided twice under it, it is decided once
     */
    public Decision<CaseFile> decide(Actor actor, UUID id, UUID step, Ruled ruled, TypedAward award) {
        return opened(actor, id).flatMap(opened -> {
            boolean given = ruled.verdict() == Verdict.ACCEPTED;
            if (given
                    && opened.dossier().state() == CaseState.UNDER_INSTRUCTION
                    && award(id, award) instanceof Decision.Refused<UUID>(var reasons)) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return Decision.refused(reasons);
            }
            var told = given
                    ? new Ruled(ruled.verdict(), (words(award) + "\n\n" + ruled.reason()).strip(), ruled.departure())
                    : ruled;
            var decided = instruction.decide(actor, id, step, told);
            if (!(decided instanceof Decision.Accepted<CaseFile>)) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            }
            return decided;
        });
    }

    private Decision<UUID> award(UUID id, TypedAward award) {
        var application = applications.find(id).orElseThrow();
        return applications.opinion(id).isEmpty()
                ? Decision.refused(ErrorKey.of("workforce.error.no-opinion"))
                : awards.award(
                        Actor.SYSTEM,
                        new AwardOrder(
                                Optional.of(id),
                                application.employer(),
                                application.departement(),
                                application.kind(),
                                award.positions(),
                                award.priorityArea()));
    }

    /** How many positions are awarded, in French. */
    String words(TypedAward award) {
        return messages.text(Locale.FRENCH, "workforce.award.words", award.positions());
    }

    /** What details of a proposal say, in French; nothing for none. */
    String words(Map<String, String> details) {
        return TypedAward.read(details) instanceof Decision.Accepted<TypedAward>(var award) ? words(award) : "";
    }

    private Decision<Examined> examined(Actor actor, UUID id) {
        return opened(actor, id).flatMap(_ -> inbox.find(actor, id));
    }

    /** A request for positions; to everybody else there is no such case. */
    Decision<Opened> opened(Actor actor, UUID id) {
        return inbox.open(actor, id)
                .flatMap(found -> found.dossier().procedure().equals(PositionRequest.KEY)
                        ? Decision.accepted(found)
                        : Decision.unknown());
    }
}
