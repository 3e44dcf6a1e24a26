package fr.mediane.programmes.feedback.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.web.BaseUrl;
import fr.mediane.programmes.feedback.HandingDesk;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Right after an activity: the device is handed over, or codes on paper. */
@Controller
@RequestMapping("/mon-espace/activites/{activity}/avis")
class HandingPages {
    private final HandingDesk desk;
    private final BaseUrl baseUrl;
    private final Clock clock;

    HandingPages(HandingDesk desk, BaseUrl baseUrl, Clock clock) {
        this.desk = desk;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView see(Actor actor, @PathVariable("activity") UUID activity) {
        return Screen.of(
                HandingPages.class,
                "handing",
                page(actor, activity, Uuid7.next().toString(), "", List.of(), List.of()));
    }

    /** The counsellor's session ends here: whoever holds the device next sees the questionnaire and nothing else. */
    @PostMapping("/appareil")
    ModelAndView device(
            Actor actor,
            @PathVariable("activity") UUID activity,
            @RequestParam(name = "id", defaultValue = "") String id,
            HttpServletRequest request)
            throws ServletException {
        return switch (desk.device(actor, activity, made(id))) {
            case Decision.Accepted<String>(var secret) -> {
                request.logout();
                yield new ModelAndView("redirect:/questionnaire/" + secret);
            }
            case Decision.Refused<String>(var reasons) -> refused(actor, activity, id, "", reasons);
            case Decision<String> other -> throw new IllegalStateException(other.orThrow());
        };
    }

    @PostMapping("/codes")
    ModelAndView codes(
            Actor actor,
            @PathVariable("activity") UUID activity,
            @RequestParam(name = "id", defaultValue = "") String id,
            @RequestParam(name = "nombre", defaultValue = "") String typed) {
        int number = typed.strip().matches("\\d{1,3}") ? Integer.parseInt(typed.strip()) : 0;
        return switch (desk.codes(actor, activity, made(id), number)) {
            case Decision.Accepted<List<String>>(var codes) ->
                Screen.of(HandingPages.class, "codes", page(actor, activity, id, typed, codes, List.of()));
            case Decision.Refused<List<String>>(var reasons) -> refused(actor, activity, id, typed, reasons);
            case Decision<List<String>> other -> throw new IllegalStateException("" + other.orThrow());
        };
    }

    private ModelAndView refused(Actor actor, UUID activity, String id, String number, List<ErrorKey> reasons) {
        return Screen.refused(HandingPages.class, "handing", page(actor, activity, id, number, List.of(), reasons));
    }

    private HandingPage page(
            Actor actor, UUID activity, String id, String number, List<String> codes, List<ErrorKey> reasons) {
        return new HandingPage(
                desk.see(actor, activity).orThrow(),
                id.isBlank() ? Uuid7.next().toString() : id,
                number,
                codes,
                baseUrl.at("/questionnaire"),
                FormErrors.of(reasons));
    }

    private UUID made(String id) {
        return Uuid7.parse(id, clock.instant()).value().orElseGet(Uuid7::next);
    }
}
