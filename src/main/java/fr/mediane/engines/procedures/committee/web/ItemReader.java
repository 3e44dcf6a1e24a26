package fr.mediane.engines.procedures.committee.web;

import fr.mediane.design.FormErrors;
import fr.mediane.engines.forms.TypedFormDesk;
import fr.mediane.engines.procedures.committee.SittingDesk;
import fr.mediane.engines.procedures.committee.SittingDesk.Line;
import fr.mediane.engines.procedures.committee.SittingDesk.View;
import fr.mediane.engines.procedures.files.Document;
import fr.mediane.engines.procedures.files.DocumentDesk;
import fr.mediane.engines.procedures.instructing.InboxDesk;
import fr.mediane.engines.procedures.instructing.InstructionDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what is shown of a case before a committee. */
@Component
class ItemReader {
    private final SittingDesk sittings;
    private final InboxDesk inbox;
    private final InstructionDesk instruction;
    private final TypedFormDesk forms;
    private final DocumentDesk documents;

    ItemReader(
            SittingDesk sittings,
            InboxDesk inbox,
            InstructionDesk instruction,
            TypedFormDesk forms,
            DocumentDesk documents) {
        this.sittings = sittings;
        this.inbox = inbox;
        this.instruction = instruction;
        this.forms = forms;
        this.documents = documents;
    }

    /** A case on an agenda of theirs. */
    Line line(Actor actor, UUID id, UUID item) {
        return line(sittings.find(actor, id).orThrow(), item);
    }

    private static Line line(View view, UUID item) {
        return view.lines().stream()
                .filter(one -> one.item().id().equals(item))
                .findFirst()
                .<Decision<Line>>map(Decision::accepted)
                .orElseGet(Decision::unknown)
                .orThrow();
    }

    ItemPage page(Actor actor, UUID id, UUID item, String said, String reason, List<ErrorKey> reasons) {
        var view = sittings.find(actor, id).orThrow();
        var line = line(view, item);
        var examined = inbox.find(actor, line.dossier().id()).orThrow();
        var files = documents.of(examined.dossier());
        var names = files.stream().collect(Collectors.toMap(one -> one.id().toString(), Document::name));
        return new ItemPage(
                view,
                line,
                examined,
                forms.words(examined.procedure().form(), examined.answers(), names),
                view.sitting().open()
                        ? instruction.proposal(actor, line.dossier().id()).orThrow()
                        : Optional.empty(),
                said,
                reason,
                FormErrors.of(reasons));
    }
}
