package fr.mediane.engines.procedures.instructing;

import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Ruled;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The same done to many cases. Each is done by itself: what cannot be done to one leaves the others done, and is said. Whoever
 * names one case that is not theirs gets at none.
 */
@Component
public class ManyCasesDesk {
    /** Cases at once. */
    public static final int MOST = 100;

    private final Instructing instructing;
    private final Verdicts verdicts;
    private final TalkDesk talk;

    ManyCasesDesk(Instructing instructing, Verdicts verdicts, TalkDesk talk) {
        this.instructing = instructing;
        this.verdicts = verdicts;
        this.talk = talk;
    }

    /** @param step under which it is decided, made by the browser (UUIDv7) */
    public record Chosen(UUID dossier, UUID step) {}

    /** @param refused why it was not done; empty when it was */
    public record Done(CaseFile dossier, List<ErrorKey> refused) {
        public Done {
            refused = List.copyOf(refused);
        }
    }

    /** The cases, in the order in which they are named, each once. */
    public Decision<List<CaseFile>> find(Actor actor, List<UUID> ids) {
        var found = new ArrayList<CaseFile>();
        for (var id : ids.stream().distinct().limit(MOST).toList()) {
            switch (instructing.find(actor, id)) {
                case Decision.Accepted<CaseFile>(var dossier) -> found.add(dossier);
                case Decision<CaseFile> none -> {
                    return none.map(List::of);
                }
            }
        }
        return found.isEmpty() && !Instructors.include(actor) ? Decision.forbidden() : Decision.accepted(found);
    }

    /** Gives all the same answer; those that nobody examines yet are taken first. */
    public Decision<List<Done>> decide(Actor actor, List<Chosen> chosen, Ruled ruled) {
        var mistake = InstructionDesk.mistake(ruled);
        if (mistake.isPresent()) {
            return find(actor, ids(chosen)).flatMap(_ -> Decision.refused(mistake.get()));
        }
        return each(
                actor, ids(chosen), dossier -> verdicts.decide(actor, dossier, step(chosen, dossier), ruled, Map.of()));
    }

    /** Takes all upon oneself. */
    public Decision<List<Done>> mine(Actor actor, List<UUID> ids) {
        return each(actor, ids, dossier -> talk.assign(actor, dossier.id(), true));
    }

    /** Sticks a word on all. */
    public Decision<List<Done>> label(Actor actor, List<UUID> ids, String label) {
        return TalkDesk.isLabel(label)
                ? each(actor, ids, dossier -> talk.label(actor, dossier.id(), label, true))
                : find(actor, ids).flatMap(_ -> Decision.refused(TalkDesk.noLabel()));
    }

    private Decision<List<Done>> each(Actor actor, List<UUID> ids, Function<CaseFile, Decision<CaseFile>> deed) {
        return find(actor, ids)
                .map(found -> found.stream()
                        .map(dossier -> done(dossier, deed.apply(dossier)))
                        .toList());
    }

    private static Done done(CaseFile dossier, Decision<CaseFile> decision) {
        return switch (decision) {
            case Decision.Accepted<CaseFile>(var now) -> new Done(now, List.of());
            case Decision.Refused<CaseFile>(var reasons) -> new Done(dossier, reasons);
            case Decision<CaseFile> _ -> new Done(dossier, List.of(ErrorKey.of("procedures.error.state")));
        };
    }

    private static List<UUID> ids(List<Chosen> chosen) {
        return chosen.stream().map(Chosen::dossier).toList();
    }

    private static UUID step(List<Chosen> chosen, CaseFile dossier) {
        return chosen.stream()
                .filter(one -> one.dossier().equals(dossier.id()))
                .findFirst()
                .orElseThrow()
                .step();
    }
}
