package fr.mediane.engines.procedures.instructing.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.engines.forms.TypedFormDesk;
import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.CaseState;
import fr.mediane.engines.procedures.Correction;
import fr.mediane.engines.procedures.files.Document;
import fr.mediane.engines.procedures.files.DocumentDesk;
import fr.mediane.engines.procedures.files.FileCheck;
import fr.mediane.engines.procedures.instructing.InboxDesk;
import fr.mediane.engines.procedures.instructing.InstructionDesk;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Ruled;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.engines.procedures.instructing.TalkDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.files.SentFile;
import fr.mediane.platform.web.SentId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A case before who decides it. */
@Controller
@RequestMapping(InboxPages.PATH + "/{id}")
class ExaminingPages {
    private final InboxDesk inbox;
    private final InstructionDesk desk;
    private final TalkDesk talk;
    private final TypedFormDesk forms;
    private final DocumentDesk documents;

    ExaminingPages(InboxDesk inbox, InstructionDesk desk, TalkDesk talk, TypedFormDesk forms, DocumentDesk documents) {
        this.inbox = inbox;
        this.desk = desk;
        this.talk = talk;
        this.forms = forms;
        this.documents = documents;
    }

    @GetMapping
    ModelAndView one(Actor actor, @PathVariable UUID id, @RequestParam(name = "fait", defaultValue = "") String done) {
        return Screen.of(
                ExaminingPages.class,
                "examine",
                page(actor, id, done.equals("oui"), ExaminePage.Typed.NOTHING, List.of()));
    }

    @PostMapping("/examen")
    ModelAndView take(Actor actor, @PathVariable UUID id) {
        return answer(actor, id, ExaminePage.Typed.NOTHING, desk.take(actor, id));
    }

    @PostMapping("/retour")
    ModelAndView sendBack(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "etape", defaultValue = "") String step,
            @RequestParam(name = "motif", defaultValue = "") String why,
            @RequestParam(name = "texte", defaultValue = "") String text) {
        var typed = ExaminePage.Typed.of("retour", text);
        var correction = Stream.of(Correction.values())
                .filter(each -> each.name().equals(why))
                .findFirst();
        inbox.find(actor, id).orThrow();
        return answer(
                actor,
                id,
                typed,
                correction.isEmpty()
                        ? Decision.refused(ErrorKey.on("motif", "procedures.error.correction"))
                        : desk.sendBack(actor, id, SentId.of(step), correction.get(), text));
    }

    @PostMapping("/decision")
    ModelAndView decide(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "etape", defaultValue = "") String step,
            @RequestParam(name = "decision", defaultValue = "") String verdict,
            @RequestParam(name = "raison", defaultValue = "") String reason,
            @RequestParam(name = "ecart", defaultValue = "") String departure) {
        var typed = new ExaminePage.Typed("decision", "", verdict, reason, departure);
        var wanted = Verdict.named(verdict);
        inbox.find(actor, id).orThrow();
        return answer(
                actor,
                id,
                typed,
                wanted.isEmpty()
                        ? Decision.refused(ErrorKey.on("decision", "procedures.error.verdict"))
                        : desk.decide(actor, id, SentId.of(step), new Ruled(wanted.get(), reason, departure)));
    }

    @PostMapping("/reprise")
    ModelAndView reopen(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "etape", defaultValue = "") String step,
            @RequestParam(name = "texte", defaultValue = "") String reason) {
        return answer(
                actor, id, ExaminePage.Typed.of("reprise", reason), desk.reopen(actor, id, SentId.of(step), reason));
    }

    @PostMapping("/message")
    ModelAndView write(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "etape", defaultValue = "") String step,
            @RequestParam(name = "pour", defaultValue = "") String whom,
            @RequestParam(name = "texte", defaultValue = "") String text,
            HttpServletRequest request) {
        boolean inside = whom.equals("service");
        var files = SentFile.of(request, FileCheck.FIELD, FileCheck.ATTACHED.most());
        return answer(
                actor,
                id,
                ExaminePage.Typed.of("message", text),
                inside
                        ? talk.note(actor, id, SentId.of(step), text, files)
                        : talk.write(actor, id, SentId.of(step), text, files));
    }

    @PostMapping("/attribution")
    ModelAndView assign(
            Actor actor, @PathVariable UUID id, @RequestParam(name = "moi", defaultValue = "") String mine) {
        return answer(actor, id, ExaminePage.Typed.NOTHING, talk.assign(actor, id, mine.equals("oui")));
    }

    @PostMapping("/etiquettes")
    ModelAndView label(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "etiquette", defaultValue = "") String label,
            @RequestParam(name = "retirer", defaultValue = "") String off) {
        return answer(
                actor,
                id,
                ExaminePage.Typed.NOTHING,
                talk.label(actor, id, off.isEmpty() ? label : off, off.isEmpty()));
    }

    private ModelAndView answer(Actor actor, UUID id, ExaminePage.Typed typed, Decision<CaseFile> decision) {
        return switch (decision) {
            case Decision.Refused<CaseFile>(var reasons) ->
                Screen.refused(ExaminingPages.class, "examine", page(actor, id, false, typed, reasons));
            case Decision<CaseFile> other -> {
                other.orThrow();
                yield new ModelAndView("redirect:" + InboxPages.PATH + "/" + id + "?fait=oui");
            }
        };
    }

    private ExaminePage page(Actor actor, UUID id, boolean done, ExaminePage.Typed typed, List<ErrorKey> reasons) {
        var found = inbox.find(actor, id).orThrow();
        var files = documents.of(found.dossier());
        var names = files.stream().collect(Collectors.toMap(one -> one.id().toString(), Document::name));
        boolean examined = found.dossier().state() == CaseState.UNDER_INSTRUCTION;
        return new ExaminePage(
                found,
                forms.words(found.procedure().form(), found.answers(), names),
                files,
                documents.attached(found.dossier(), true),
                examined ? desk.proposal(actor, id).orThrow() : Optional.empty(),
                done,
                Uuid7.next(),
                typed,
                FormErrors.of(reasons));
    }
}
