package fr.mediane.registers.journal.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Navigation;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Role;
import fr.mediane.platform.Paris;
import fr.mediane.registers.journal.JournalReviewDesk;
import fr.mediane.registers.journal.JournalReviewDesk.Found;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The journal for national administrators: what happened, and whether the chain is whole. */
@Controller
class JournalPages implements Navigation {
    private static final String PATH = "/administration/journal";
    private final JournalReviewDesk desk;
    private final Clock clock;

    JournalPages(JournalReviewDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        return actor.isNationally(Role.ADMINISTRATOR) ? List.of(new Entry("journal.menu", PATH, 290)) : List.of();
    }

    @GetMapping(PATH)
    ModelAndView list(
            Actor actor,
            @RequestParam(defaultValue = "") String du,
            @RequestParam(defaultValue = "") String au,
            @RequestParam(defaultValue = "") String qui,
            @RequestParam(defaultValue = "") String module,
            @RequestParam(defaultValue = "") String objet,
            @RequestParam(defaultValue = "1") int page) {
        var form = new JournalForm(du, au, qui, module, objet, page).withDefaults(Paris.today(clock));
        var state = desk.state(actor).orThrow();
        var mistakes = form.mistakes();
        if (!mistakes.isEmpty()) {
            var nothing = new Found(List.of(), 0, false);
            return Screen.refused(
                    JournalPages.class,
                    "list",
                    new JournalPage(form, FormErrors.of(mistakes), nothing, state, Map.of()));
        }
        var found = desk.list(actor, form.filter()).orThrow();
        return Screen.of(
                JournalPages.class,
                "list",
                new JournalPage(form, FormErrors.NONE, found, state, desk.names(actor, ids(found))));
    }

    private static HashSet<UUID> ids(Found found) {
        var ids = new HashSet<UUID>();
        for (var line : found.lines()) {
            line.actor().ifPresent(ids::add);
            line.record().ifPresent(ids::add);
            line.onBehalfOf().ifPresent(ids::add);
        }
        return ids;
    }

    @PostMapping(PATH + "/verification")
    String verify(Actor actor) {
        return "redirect:" + PATH + "/verification/" + desk.verify(actor).orThrow();
    }

    @GetMapping(PATH + "/verification/{id}")
    ModelAndView verification(Actor actor, @PathVariable UUID id) {
        var job = desk.verification(actor, id).orThrow();
        return Screen.of(JournalPages.class, "verification", new VerificationPage(job));
    }
}
