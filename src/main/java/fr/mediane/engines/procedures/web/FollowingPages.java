package fr.mediane.engines.procedures.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.engines.forms.TypedFormDesk;
import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.CaseState;
import fr.mediane.engines.procedures.OwnCasesDesk;
import fr.mediane.engines.procedures.OwnCasesDesk.Own;
import fr.mediane.engines.procedures.Written;
import fr.mediane.engines.procedures.files.Document;
import fr.mediane.engines.procedures.files.DocumentDesk;
import fr.mediane.engines.procedures.files.FileAnswers;
import fr.mediane.engines.procedures.files.FileCheck;
import fr.mediane.engines.procedures.files.MessageDesk;
import fr.mediane.engines.procedures.letters.Letters;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.files.SentFile;
import fr.mediane.platform.web.SentId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What has become of one's own cases, and of those one helps with. */
@Controller
@RequestMapping(FollowingPages.PATH)
class FollowingPages {
    static final String PATH = "/mon-espace/demarches";
    private final OwnCasesDesk desk;
    private final TypedFormDesk forms;
    private final Letters letters;
    private final DocumentDesk documents;
    private final MessageDesk messages;

    FollowingPages(
            OwnCasesDesk desk, TypedFormDesk forms, Letters letters, DocumentDesk documents, MessageDesk messages) {
        this.desk = desk;
        this.forms = forms;
        this.letters = letters;
        this.documents = documents;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView all(Actor actor, @RequestParam(name = "fait", defaultValue = "") String done) {
        return Screen.of(
                FollowingPages.class, "owns", new OwnsPage(desk.all(actor).orThrow(), done.equals("supprime")));
    }

    @GetMapping("/{id}")
    ModelAndView one(Actor actor, @PathVariable UUID id, @RequestParam(name = "fait", defaultValue = "") String done) {
        var found = desk.find(actor, id).orThrow();
        return found.dossier().state() == CaseState.DRAFT
                ? new ModelAndView("redirect:" + FillingPages.address(id))
                : Screen.of(FollowingPages.class, "own", page(found, done, "", List.of()));
    }

    @PostMapping("/{id}/message")
    ModelAndView write(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "etape", defaultValue = "") String step,
            @RequestParam(name = "texte", defaultValue = "") String text,
            HttpServletRequest request) {
        var files = SentFile.of(request, FileCheck.FIELD, FileCheck.ATTACHED.most());
        return answer(actor, id, messages.write(actor, id, SentId.of(step), text, files), "message", text);
    }

    @PostMapping("/{id}/retrait")
    ModelAndView withdraw(Actor actor, @PathVariable UUID id) {
        return answer(actor, id, desk.withdraw(actor, id), "retire", "");
    }

    @PostMapping("/{id}/mandat")
    ModelAndView revoke(Actor actor, @PathVariable UUID id) {
        desk.revoke(actor, id).orThrow();
        return desk.find(actor, id) instanceof Decision.Accepted<Own>
                ? new ModelAndView("redirect:" + PATH + "/" + id + "?fait=mandat")
                : new ModelAndView("redirect:" + PATH);
    }

    @PostMapping("/{id}/contestation")
    ModelAndView contest(
            Actor actor, @PathVariable UUID id, @RequestParam(name = "recours", defaultValue = "") String fresh) {
        return switch (desk.contest(actor, id, SentId.of(fresh))) {
            case Decision.Refused<CaseFile>(var reasons) -> refused(actor, id, "", reasons);
            case Decision<CaseFile> begun ->
                new ModelAndView("redirect:" + PATH + "/" + begun.orThrow().id());
        };
    }

    /** The receipt (CRPA, L112-3). */
    @GetMapping("/{id}/accuse.pdf")
    ResponseEntity<byte[]> receipt(Actor actor, @PathVariable UUID id) {
        return letters.receipt(desk.find(actor, id).orThrow());
    }

    /** The answer, with its reasons. */
    @GetMapping("/{id}/reponse.pdf")
    ResponseEntity<byte[]> decision(Actor actor, @PathVariable UUID id) {
        return letters.decision(desk.find(actor, id).orThrow());
    }

    /** A file that was sent along. */
    @GetMapping("/{id}/fichiers/{file}")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable UUID id, @PathVariable UUID file) {
        var found = desk.find(actor, id).orThrow();
        return FileAnswers.download(documents.open(actor, found.dossier(), file).orThrow());
    }

    private ModelAndView answer(Actor actor, UUID id, Decision<CaseFile> decision, String done, String text) {
        return switch (decision) {
            case Decision.Refused<CaseFile>(var reasons) -> refused(actor, id, text, reasons);
            case Decision<CaseFile> other -> {
                other.orThrow();
                yield new ModelAndView("redirect:" + PATH + "/" + id + "?fait=" + done);
            }
        };
    }

    private ModelAndView refused(Actor actor, UUID id, String text, List<ErrorKey> reasons) {
        return Screen.refused(
                FollowingPages.class, "own", page(desk.find(actor, id).orThrow(), "", Written.kept(text), reasons));
    }

    private OwnPage page(Own found, String done, String text, List<ErrorKey> reasons) {
        return new OwnPage(
                found,
                forms.words(found.procedure().form(), found.answers(), names(found)),
                documents.of(found.dossier()),
                documents.attached(found.dossier(), false),
                List.of("depose", "message", "retire", "mandat").contains(done) ? done : "",
                Uuid7.next(),
                text,
                FormErrors.of(reasons));
    }

    private Map<String, String> names(Own found) {
        return documents.of(found.dossier()).stream()
                .collect(Collectors.toMap(one -> one.id().toString(), Document::name));
    }
}
