package fr.mediane.engines.procedures.opinions;

import fr.mediane.engines.procedures.Author;
import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.CaseState;
import fr.mediane.engines.procedures.Cases;
import fr.mediane.engines.procedures.Moves;
import fr.mediane.engines.procedures.StepKind;
import fr.mediane.engines.procedures.Steps;
import fr.mediane.engines.procedures.Written;
import fr.mediane.engines.procedures.files.AllOrNothing;
import fr.mediane.engines.procedures.files.Attachments;
import fr.mediane.engines.procedures.files.CheckedFile;
import fr.mediane.engines.procedures.files.FileCheck;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.files.SentFile;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What somebody says who was asked for an opinion: once, or that they will not. */
@Component
public class AdviceDesk {
    private final ExpertDesk experts;
    private final Opinions opinions;
    private final Cases cases;
    private final Moves moves;
    private final FileCheck check;
    private final Attachments attachments;
    private final AllOrNothing whole;

    AdviceDesk(
            ExpertDesk experts,
            Opinions opinions,
            Cases cases,
            Moves moves,
            FileCheck check,
            Attachments attachments,
            AllOrNothing whole) {
        this.experts = experts;
        this.opinions = opinions;
        this.cases = cases;
        this.moves = moves;
        this.check = check;
        this.attachments = attachments;
        this.whole = whole;
    }

    /**
     * What they say.
     *
     * @param step made by the browser (UUIDv7): sent twice, it is said once
     * @param advice empty when nothing was chosen
     */
    public record Said(UUID step, Optional<Advice> advice, String text) {}

    /** Gives an opinion, with files. */
    public Decision<Opinion> give(String token, Said said, List<SentFile> sent) {
        var known = experts.find(token);
        if (known instanceof Decision.Accepted<Opinion>(var before)
                && before.step().equals(Optional.of(said.step()))) {
            return known; // sent twice
        }
        return experts.usable(token)
                .flatMap(opinion -> check.attachments(Actor.PUBLIC, opinion.dossier(), sent))
                .flatMap(files -> answered(token, dossier -> given(token, dossier, said, files)));
    }

    /** Says that they will not. */
    public Decision<Opinion> decline(String token) {
        return answered(
                token,
                dossier -> moves.add(
                                Actor.PUBLIC,
                                dossier,
                                Steps.Draft.of(StepKind.OPINION_DECLINED, Author.EXPERT)
                                        .forInstructors(),
                                "opinion")
                        .flatMap(_ -> ended(token, Opinion.State.DECLINED, Optional.empty())));
    }

    private Decision<Opinion> given(String token, CaseFile dossier, Said said, List<CheckedFile> files) {
        var mistake = (said.advice().isEmpty()
                        ? Optional.of(ErrorKey.on("avis", "procedures.error.opinion.advice"))
                        : Optional.<ErrorKey>empty())
                .or(() -> Written.mistake(said.step(), said.text()))
                .or(() -> attachments.mistake(dossier.id(), files));
        if (mistake.isPresent()) {
            return Decision.refused(mistake.get());
        }
        var draft = Steps.Draft.of(StepKind.OPINION, Author.EXPERT)
                .forInstructors()
                .as(said.step())
                .because(said.advice().orElseThrow())
                .saying(said.text().strip());
        return moves.add(Actor.PUBLIC, dossier, draft, "opinion").flatMap(_ -> {
            attachments.keep(Actor.PUBLIC, dossier.id(), said.step(), files);
            return ended(token, Opinion.State.GIVEN, Optional.of(said.step()));
        });
    }

    /** With the case kept from everybody else, so that a link is used once, and not after the decision. */
    private Decision<Opinion> answered(String token, Function<CaseFile, Decision<Opinion>> then) {
        return whole.attempt(() -> experts.usable(token)
                .flatMap(opinion -> cases.lock(opinion.dossier())
                        .filter(dossier -> CaseState.OPEN.contains(dossier.state()))
                        .map(dossier -> experts.usable(token).flatMap(_ -> then.apply(dossier)))
                        .orElseGet(Decision::unknown)));
    }

    private Decision<Opinion> ended(String token, Opinion.State state, Optional<UUID> step) {
        return experts.find(token).flatMap(opinion -> {
            opinions.end(opinion.id(), state, step.orElse(null), moves.now());
            cases.waitFor(opinion.dossier(), Author.INSTRUCTOR, moves.now());
            return experts.find(token);
        });
    }
}
