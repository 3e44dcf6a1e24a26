package fr.mediane.engines.procedures.instructing.web;

import fr.mediane.design.Navigation;
import fr.mediane.design.Screen;
import fr.mediane.engines.procedures.instructing.InboxDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Role;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The inbox of those who decide. */
@Controller
class InboxPages implements Navigation {
    static final String PATH = "/mon-espace/dossiers";
    private final InboxDesk desk;

    InboxPages(InboxDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        return actor.is(Role.INSTRUCTOR) || actor.isNationally(Role.ADMINISTRATOR)
                ? List.of(new Entry("procedures.nav.inbox", PATH, actor.is(Role.INSTRUCTOR) ? 108 : 288))
                : List.of();
    }

    @GetMapping(PATH)
    ModelAndView inbox(Actor actor, InboxFilter filter) {
        var search = filter.search();
        return Screen.of(
                InboxPages.class,
                "inbox",
                new InboxPage(search, desk.page(actor, search).orThrow(), desk.procedures(actor)));
    }

    /** How long answers take. */
    @GetMapping(PATH + "/delais")
    ModelAndView delays(Actor actor) {
        return Screen.of(
                InboxPages.class, "delays", new DelaysPage(desk.delays(actor).orThrow(), desk.procedures(actor)));
    }
}
