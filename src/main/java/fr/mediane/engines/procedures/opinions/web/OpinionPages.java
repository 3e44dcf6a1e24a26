package fr.mediane.engines.procedures.opinions.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.engines.procedures.files.DocumentDesk;
import fr.mediane.engines.procedures.instructing.InboxDesk;
import fr.mediane.engines.procedures.opinions.Opinion;
import fr.mediane.engines.procedures.opinions.OpinionDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asking somebody outside for an opinion on a case. */
@Controller
@RequestMapping(OpinionPages.DOSSIERS + "/{id}/avis")
class OpinionPages {
    static final String DOSSIERS = "/mon-espace/dossiers";
    private static final int USUAL_DAYS = 14;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private final OpinionDesk desk;
    private final InboxDesk inbox;
    private final DocumentDesk documents;
    private final Clock clock;

    OpinionPages(OpinionDesk desk, InboxDesk inbox, DocumentDesk documents, Clock clock) {
        this.desk = desk;
        this.inbox = inbox;
        this.documents = documents;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView all(Actor actor, @PathVariable UUID id, @RequestParam(name = "fait", defaultValue = "") String done) {
        var day = Paris.today(clock).plusDays(USUAL_DAYS).format(DAY);
        return Screen.of(
                OpinionPages.class,
                "opinions",
                page(actor, id, OpinionForm.fresh(Uuid7.next(), day), done.equals("oui"), List.of()));
    }

    @PostMapping
    ModelAndView ask(Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var form = OpinionForm.of(sent);
        return answer(actor, id, form, desk.ask(actor, id, form.asked()));
    }

    @PostMapping("/{opinion}/arret")
    ModelAndView stop(Actor actor, @PathVariable UUID id, @PathVariable UUID opinion) {
        desk.stop(actor, id, opinion).orThrow();
        return done(id);
    }

    @PostMapping("/{opinion}/partage")
    ModelAndView share(Actor actor, @PathVariable UUID id, @PathVariable UUID opinion) {
        desk.share(actor, id, opinion).orThrow();
        return done(id);
    }

    private ModelAndView answer(Actor actor, UUID id, OpinionForm form, Decision<Opinion> decision) {
        return switch (decision) {
            case Decision.Refused<Opinion>(var reasons) ->
                Screen.refused(OpinionPages.class, "opinions", page(actor, id, form, false, reasons));
            case Decision<Opinion> other -> {
                other.orThrow();
                yield done(id);
            }
        };
    }

    private static ModelAndView done(UUID id) {
        return new ModelAndView("redirect:" + DOSSIERS + "/" + id + "/avis?fait=oui");
    }

    private OpinionPage page(Actor actor, UUID id, OpinionForm form, boolean done, List<ErrorKey> reasons) {
        var found = inbox.find(actor, id).orThrow();
        var files = Stream.concat(
                        documents.of(found.dossier()).stream(),
                        documents.attached(found.dossier(), true).values().stream()
                                .flatMap(List::stream))
                .toList();
        return new OpinionPage(found, desk.of(actor, id).orThrow(), files, form, done, FormErrors.of(reasons));
    }
}
