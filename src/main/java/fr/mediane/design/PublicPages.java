package fr.mediane.design;

import fr.mediane.design.ProsePage.Section;
import fr.mediane.platform.Messages;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The pages every public service owes its readers, and those that explain the API's errors. */
@Controller
class PublicPages {
    private static final ProsePage ACCESSIBILITY =
            prose("design.accessibility.", Section.of("state", "results", "known", "made", "feedback", "remedy"));
    private static final ProsePage LEGAL =
            prose("design.legal.", Section.of("publisher", "host", "donnees", "kept", "rights", "cookies", "licence"));
    private static final ProsePage HELP =
            prose("design.help.", Section.of("find /lieux", "meet", "space /connexion", "language", "trouble"));
    private static final CreditsPage CREDITS = CreditsPage.all();
    private final Messages messages;

    PublicPages(Messages messages) {
        this.messages = messages;
    }

    @GetMapping("/accessibilite")
    ModelAndView accessibility() {
        return Screen.of(PublicPages.class, "prose", ACCESSIBILITY);
    }

    @GetMapping("/mentions-legales")
    ModelAndView legal() {
        return Screen.of(PublicPages.class, "prose", LEGAL);
    }

    @GetMapping("/aide")
    ModelAndView help() {
        return Screen.of(PublicPages.class, "prose", HELP);
    }

    @GetMapping("/credits")
    ModelAndView credits() {
        return Screen.of(PublicPages.class, "credits", CREDITS);
    }

    /** Where the {@code type} of an API error leads. */
    @GetMapping("/problemes/{type}")
    ModelAndView problem(@PathVariable String type) {
        if (!type.matches("[45]\\d\\d") || !messages.has(Locale.FRANCE, "design.problem." + type)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Screen.of(
                PublicPages.class,
                "problem",
                new ErrorPage(Integer.parseInt(type), "design.problem.", FormErrors.NONE));
    }

    private static ProsePage prose(String key, List<Section> sections) {
        return new ProsePage(key, sections, List.of());
    }
}
