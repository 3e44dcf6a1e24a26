package fr.mediane.programmes.training.initiatives.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Navigation;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.training.initiatives.InitiativeDesk;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whoever answers for an organisation proposes its initiatives, and takes them back. */
@Controller
@RequestMapping(OwnInitiativePages.PATH)
class OwnInitiativePages implements Navigation {
    static final String PATH = "/mon-espace/initiatives";
    private final InitiativeDesk desk;
    private final Clock clock;

    OwnInitiativePages(InitiativeDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        return desk.own(actor).isEmpty() ? List.of() : List.of(new Entry("training.initiatives.own", PATH, 178));
    }

    @GetMapping
    ModelAndView all(Actor actor) {
        return Screen.of(
                OwnInitiativePages.class,
                "ownInitiatives",
                page(actor, Uuid7.next(), InitiativeForm.EMPTY, FormErrors.NONE));
    }

    @PostMapping
    ModelAndView propose(Actor actor, @RequestParam MultiValueMap<String, String> typed) {
        var form = InitiativeForm.of(typed);
        desk.mine(actor).orThrow();
        var id = Uuid7.parse(form.text("id"), clock.instant())
                .value()
                .map(Decision::accepted)
                .orElseGet(Decision::unknown)
                .orThrow();
        var organisation = desk.own(actor).stream()
                .filter(one -> one.toString().equals(form.text("organisation")))
                .findFirst()
                .map(Decision::accepted)
                .orElseGet(Decision::unknown)
                .orThrow();
        return answer(actor, id, form, form.draft().flatMap(draft -> desk.propose(actor, id, organisation, draft)));
    }

    @PostMapping("/{id}/retrait")
    ModelAndView withdraw(Actor actor, @PathVariable("id") UUID id) {
        desk.mine(actor).orThrow();
        return answer(actor, Uuid7.next(), InitiativeForm.EMPTY, desk.withdraw(actor, id));
    }

    private ModelAndView answer(Actor actor, UUID id, InitiativeForm form, Decision<UUID> decision) {
        if (decision instanceof Decision.Refused<UUID>(var reasons)) {
            return Screen.refused(
                    OwnInitiativePages.class, "ownInitiatives", page(actor, id, form, FormErrors.of(reasons)));
        }
        decision.orThrow();
        return new ModelAndView("redirect:" + PATH);
    }

    private OwnInitiativesPage page(Actor actor, UUID id, InitiativeForm form, FormErrors errors) {
        return new OwnInitiativesPage(desk.mine(actor).orThrow(), desk.names(actor), id.toString(), form, errors);
    }
}
