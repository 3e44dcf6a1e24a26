package fr.mediane.engines.procedures.committee.web;

import fr.mediane.design.Screen;
import fr.mediane.engines.procedures.committee.AgendaItem;
import fr.mediane.engines.procedures.committee.CommitteeAgendaDesk;
import fr.mediane.engines.procedures.committee.CommitteeDesk;
import fr.mediane.engines.procedures.committee.SittingDesk;
import fr.mediane.engines.procedures.committee.SittingDesk.Line;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A case before a committee. */
@Controller
@RequestMapping(CommitteePages.PATH + "/{id}/{item}")
class ItemPages {
    private final SittingDesk sittings;
    private final CommitteeDesk committee;
    private final CommitteeAgendaDesk agenda;
    private final ItemReader reader;

    ItemPages(SittingDesk sittings, CommitteeDesk committee, CommitteeAgendaDesk agenda, ItemReader reader) {
        this.sittings = sittings;
        this.committee = committee;
        this.agenda = agenda;
        this.reader = reader;
    }

    @GetMapping
    ModelAndView one(Actor actor, @PathVariable UUID id, @PathVariable UUID item) {
        return Screen.of(ItemPages.class, "item", reader.page(actor, id, item, "", "", List.of()));
    }

    /** On to the next case, or to the end of the meeting. */
    @PostMapping
    ModelAndView say(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam(name = "avis", defaultValue = "") String said,
            @RequestParam(name = "raison", defaultValue = "") String reason) {
        var view = sittings.find(actor, id).orThrow();
        return switch (said(actor, id, item, said, reason)) {
            case Decision.Refused<AgendaItem>(var reasons) ->
                Screen.refused(ItemPages.class, "item", reader.page(actor, id, item, said, reason, reasons));
            case Decision<AgendaItem> done -> {
                var now = done.orThrow();
                yield new ModelAndView("redirect:" + CommitteePages.PATH + "/" + id
                        + view.toDo().stream()
                                .map(Line::item)
                                .filter(next -> !next.id().equals(now.id()))
                                .findFirst()
                                .map(next -> "/" + next.id())
                                .orElse(""));
            }
        };
    }

    private Decision<AgendaItem> said(Actor actor, UUID id, UUID item, String said, String reason) {
        return switch (said) {
            case "FOLLOWED" -> committee.follow(actor, id, item);
            case "ADJOURNED" -> committee.adjourn(actor, id, item, reason);
            case "REFUSED", "CLOSED" ->
                committee.decideOtherwise(actor, id, item, Verdict.named(said).orElseThrow(), reason);
            default -> Decision.refused(ErrorKey.on("avis", "procedures.committee.error.said"));
        };
    }

    @PostMapping("/retrait")
    ModelAndView takeOff(Actor actor, @PathVariable UUID id, @PathVariable UUID item) {
        var line = reader.line(actor, id, item);
        return switch (agenda.takeOff(actor, line.dossier().id())) {
            case Decision.Refused<?>(var reasons) ->
                Screen.refused(ItemPages.class, "item", reader.page(actor, id, item, "", "", reasons));
            case Decision<?> done -> {
                done.orThrow();
                yield new ModelAndView("redirect:" + CommitteePages.PATH + "/" + id);
            }
        };
    }
}
