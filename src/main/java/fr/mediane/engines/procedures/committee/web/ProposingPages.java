package fr.mediane.engines.procedures.committee.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.committee.CommitteeAgendaDesk;
import fr.mediane.engines.procedures.committee.Motion;
import fr.mediane.engines.procedures.instructing.InboxDesk;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.web.SentId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Puts a case before a committee, with an officer's proposal. */
@Controller
@RequestMapping("/mon-espace/dossiers/{id}/commission")
class ProposingPages {
    private final InboxDesk inbox;
    private final CommitteeAgendaDesk agenda;

    ProposingPages(InboxDesk inbox, CommitteeAgendaDesk agenda) {
        this.inbox = inbox;
        this.agenda = agenda;
    }

    @GetMapping
    ModelAndView one(Actor actor, @PathVariable UUID id) {
        var waiting = agenda.waiting(actor, id);
        var typed = waiting.map(item -> new ProposingPage.Typed(
                        item.sitting().toString(),
                        item.proposal().verdict().name(),
                        item.proposal().reason(),
                        item.proposal().departure()))
                .orElse(ProposingPage.Typed.NOTHING);
        return Screen.of(ProposingPages.class, "proposing", page(actor, id, typed, List.of()));
    }

    @PostMapping
    ModelAndView put(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "seance", defaultValue = "") String sitting,
            @RequestParam(name = "decision", defaultValue = "") String verdict,
            @RequestParam(name = "raison", defaultValue = "") String reason,
            @RequestParam(name = "ecart", defaultValue = "") String departure) {
        var examined = inbox.find(actor, id).orThrow();
        var wanted = Verdict.named(verdict);
        Decision<CaseFile> put;
        if (wanted.isEmpty()) {
            put = Decision.refused(ErrorKey.on("decision", "procedures.error.verdict"));
        } else if (examined.decidedAt().isPresent()) {
            put = Decision.refused(ErrorKey.of("procedures.committee.error.elsewhere"));
        } else {
            put = agenda.put(actor, id, SentId.of(sitting), new Motion(wanted.get(), reason, departure, Map.of()));
        }
        return switch (put) {
            case Decision.Refused<CaseFile>(var reasons) ->
                Screen.refused(
                        ProposingPages.class,
                        "proposing",
                        page(actor, id, new ProposingPage.Typed(sitting, verdict, reason, departure), reasons));
            case Decision<CaseFile> done -> {
                done.orThrow();
                yield new ModelAndView("redirect:/mon-espace/dossiers/" + id + "?fait=oui");
            }
        };
    }

    private ProposingPage page(Actor actor, UUID id, ProposingPage.Typed typed, List<ErrorKey> reasons) {
        var examined = inbox.find(actor, id).orThrow();
        var toCome = agenda.standing(actor, examined.dossier()).toCome();
        return new ProposingPage(examined, toCome, typed, FormErrors.of(reasons));
    }
}
