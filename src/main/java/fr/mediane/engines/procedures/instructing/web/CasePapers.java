package fr.mediane.engines.procedures.instructing.web;

import fr.mediane.engines.procedures.OwnCasesDesk.Own;
import fr.mediane.engines.procedures.files.DocumentDesk;
import fr.mediane.engines.procedures.files.FileAnswers;
import fr.mediane.engines.procedures.instructing.InboxDesk;
import fr.mediane.engines.procedures.letters.Letters;
import fr.mediane.kernel.Actor;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What lies in a case as files: what was sent along, and the letters to be sent by post to whoever asked on paper. */
@Controller
@RequestMapping(InboxPages.PATH + "/{id}")
class CasePapers {
    private final InboxDesk inbox;
    private final DocumentDesk documents;
    private final Letters letters;

    CasePapers(InboxDesk inbox, DocumentDesk documents, Letters letters) {
        this.inbox = inbox;
        this.documents = documents;
        this.letters = letters;
    }

    @GetMapping("/fichiers/{file}")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable UUID id, @PathVariable UUID file) {
        var found = inbox.find(actor, id).orThrow();
        return FileAnswers.download(
                documents.openAny(actor, found.dossier(), file).orThrow());
    }

    @GetMapping("/accuse.pdf")
    ResponseEntity<byte[]> receipt(Actor actor, @PathVariable UUID id) {
        return letters.receipt(asTheirs(actor, id));
    }

    @GetMapping("/reponse.pdf")
    ResponseEntity<byte[]> decision(Actor actor, @PathVariable UUID id) {
        return letters.decision(asTheirs(actor, id));
    }

    /** The case as those see it whose it is. */
    private Own asTheirs(Actor actor, UUID id) {
        var found = inbox.find(actor, id).orThrow();
        return new Own(
                found.dossier(),
                found.procedure(),
                found.steps().stream().filter(step -> !step.closed()).toList(),
                found.mandate(),
                Optional.empty(),
                false);
    }
}
