package fr.mediane.programmes.vouchers.offline.web;

import fr.mediane.design.OfflineWork;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.programmes.vouchers.TillDesk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The till without network: an empty page, the same for everybody, that is filled in the browser. */
@Controller
class OfflineTillPages implements OfflineWork {
    static final String HOME = "/mon-espace/bons/hors-ligne";

    @Override
    public String name() {
        return "bons";
    }

    /** Whoever takes vouchers in, qualified or not any more: what a device took must be sent. */
    @Override
    public boolean allowed(Actor actor) {
        return !TillDesk.organisations(actor).isEmpty();
    }

    @GetMapping(HOME)
    ModelAndView till(Actor actor) {
        return shell();
    }

    /** The same page for the service worker, which asks for it as nobody. */
    @GetMapping("/hors-ligne/coquille-bons")
    ModelAndView shell() {
        return Screen.of(OfflineTillPages.class, "till");
    }

    /** The rule for what is taken in without network, for everybody to read. */
    @GetMapping("/bons/hors-ligne")
    ModelAndView rule() {
        return Screen.of(OfflineTillPages.class, "rule");
    }
}
