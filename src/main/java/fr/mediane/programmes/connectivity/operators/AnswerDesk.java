package fr.mediane.programmes.connectivity.operators;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.platform.Paris;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Operators answer the notices that they were told, each its own only. */
@Component
@Transactional
public class AnswerDesk {
    private final MaintenanceNotices notices;
    private final Answers answers;
    private final Operators operators;
    private final NoticeChanges changes;
    private final Clock clock;

    AnswerDesk(MaintenanceNotices notices, Answers answers, Operators operators, NoticeChanges changes, Clock clock) {
        this.notices = notices;
        this.answers = answers;
        this.operators = operators;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Takes an answer in. The same one sent twice counts once; one whose sequence is not larger than the last one's comes too
     * late and is refused, so that answers out of order never undo each other.
     *
     * @param id of version 7, made by whoever answers
     * @param sequence 1 to 1,000,000, larger than that of the last answer
     */
    public Decision<GivenAnswer> answer(Actor actor, UUID notice, UUID id, int sequence, TypedAnswer typed) {
        if (!actor.is(Role.OPERATOR)) {
            return Decision.forbidden();
        }
        var own = operators.of(OperatorDesk.organisations(actor)).stream()
                .map(Operator::id)
                .toList();
        return notices.locked(notice)
                .filter(found -> own.contains(found.operator()))
                .map(found -> given(actor, found, id, sequence, typed))
                .orElseGet(Decision::unknown);
    }

    private Decision<GivenAnswer> given(
            Actor actor, MaintenanceNotice notice, UUID id, int sequence, TypedAnswer typed) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var before = answers.of(notice.id());
        var same = before.stream().filter(one -> one.id().equals(id)).findFirst();
        // a day that was to come when it was sent first may have gone by
        var at = same.map(GivenAnswer::givenAt).orElse(now);
        return typed.read(Paris.day(at)).flatMap(answer -> {
            var asked = settled(notice, before, new GivenAnswer(id, sequence, answer, at));
            return same.isPresent() ? again(same.get(), asked) : first(actor, notice, before, asked);
        });
    }

    private static Decision<GivenAnswer> again(GivenAnswer standing, GivenAnswer asked) {
        return standing.equals(asked)
                ? Decision.accepted(standing)
                : Decision.refused(ErrorKey.on("id", "connectivity.error.answer-id"));
    }

    private Decision<GivenAnswer> first(
            Actor actor, MaintenanceNotice notice, List<GivenAnswer> before, GivenAnswer asked) {
        if (answers.noticeOf(asked.id()).isPresent()) {
            return Decision.refused(ErrorKey.on("id", "connectivity.error.answer-id"));
        }
        return AnswerRules.refusal(notice, before, asked)
                .<Decision<GivenAnswer>>map(Decision::refused)
                .orElseGet(() -> {
                    answers.add(notice.id(), asked, actor.account());
                    changes.answered(actor, notice, asked.answer().kind());
                    return Decision.accepted(asked);
                });
    }

    /** Whoever waives everything need not say how much that is: what was owed when they said so. */
    private static GivenAnswer settled(MaintenanceNotice notice, List<GivenAnswer> before, GivenAnswer asked) {
        if (asked.answer().kind() != AnswerKind.WAIVED_WHOLE) {
            return asked;
        }
        var earlier =
                before.stream().filter(one -> one.sequence() < asked.sequence()).toList();
        return AnswerRules.debt(notice, earlier)
                .map(debt -> new GivenAnswer(
                        asked.id(), asked.sequence(), asked.answer().owing(debt), asked.givenAt()))
                .orElse(asked);
    }

    /** What was answered to a notice, in order; for whoever may read the notice. */
    @Transactional(readOnly = true)
    public List<GivenAnswer> of(MaintenanceNotice notice) {
        return answers.of(notice.id());
    }
}
