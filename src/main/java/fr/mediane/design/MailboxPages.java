package fr.mediane.design;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.notices.Notices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The built-in mailbox: what would have been sent. In demonstration mode only, for whoever signed in as an invented person. */
@Controller
class MailboxPages {
    private final Notices notices;

    MailboxPages(Notices notices) {
        this.notices = notices;
    }

    @GetMapping("/boite-aux-lettres")
    ModelAndView mailbox(Actor actor) {
        if (!notices.mailboxOpen()) {
            Decision.unknown().orThrow();
        }
        if (!actor.signedIn()) {
            Decision.forbidden().orThrow();
        }
        return Screen.of(MailboxPages.class, "mailbox", new MailboxPage(notices.mailbox()));
    }
}
