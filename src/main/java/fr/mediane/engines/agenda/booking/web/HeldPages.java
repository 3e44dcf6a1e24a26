package fr.mediane.engines.agenda.booking.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.engines.agenda.PlaceDesk;
import fr.mediane.engines.agenda.booking.BookingDesk;
import fr.mediane.engines.agenda.booking.BookingDesk.Held;
import fr.mediane.engines.agenda.web.BookingForm;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.web.BaseUrl;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Coming back to a booking by its link or its code. Opening a link changes nothing: only a button does. */
@Controller
class HeldPages {
    static final String HOME = "/rendez-vous";

    private final BookingDesk desk;
    private final PlaceDesk places;
    private final BaseUrl baseUrl;
    private final PublicLimits limits;
    private final Clock clock;

    HeldPages(BookingDesk desk, PlaceDesk places, BaseUrl baseUrl, PublicLimits limits, Clock clock) {
        this.desk = desk;
        this.places = places;
        this.baseUrl = baseUrl;
        this.limits = limits;
        this.clock = clock;
    }

    @GetMapping(HOME)
    ModelAndView find() {
        return Screen.of(HeldPages.class, "findHeld", new FindHeldPage(new BookingForm(Map.of()), FormErrors.NONE));
    }

    @PostMapping(HOME)
    ModelAndView find(@RequestParam Map<String, String> typed, HttpServletRequest request) {
        var form = new BookingForm(typed);
        if (!limits.mayTryACode(request)) {
            return notFound(form, "agenda.error.too-many");
        }
        var code = form.one("code").toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return desk.byCode(code, form.contact("FR")) instanceof Decision.Accepted<Held>(var held)
                ? new ModelAndView("redirect:" + HOME + "/" + held.token())
                : notFound(form, "agenda.error.code");
    }

    @GetMapping(HOME + "/{token}")
    ModelAndView see(@PathVariable("token") String token, @RequestParam(name = "fait", defaultValue = "") String done) {
        return desk.held(token) instanceof Decision.Accepted<Held>(var held)
                ? Screen.of(HeldPages.class, "held", page(held, done.equals("pris") ? done : "", List.of()))
                : unknown();
    }

    /** Asks once more; the button on this page is what cancels. */
    @GetMapping(HOME + "/{token}/annuler")
    ModelAndView ask(@PathVariable("token") String token) {
        return desk.held(token) instanceof Decision.Accepted<Held>(var held)
                ? Screen.of(
                        HeldPages.class,
                        page(held, "", List.of()).open() ? "giveUp" : "held",
                        page(held, "", List.of()))
                : unknown();
    }

    @PostMapping(HOME + "/{token}/annuler")
    ModelAndView giveUp(Actor actor, @PathVariable("token") String token) {
        var before = desk.held(token);
        return switch (desk.giveUp(actor, token)) {
            case Decision.Accepted<Held>(var held) ->
                Screen.of(HeldPages.class, "held", page(held, wasOpen(before) ? "annule" : "", List.of()));
            case Decision.Refused<Held>(var reasons) ->
                Screen.refused(HeldPages.class, "held", page(before.orThrow(), "", reasons));
            case Decision<Held> other -> unknown();
        };
    }

    @GetMapping("/mon-espace/rendez-vous")
    ModelAndView own(Actor actor) {
        var own =
                desk.own(actor).stream().map(held -> page(held, "", List.of())).toList();
        return Screen.of(HeldPages.class, "ownHeld", new HeldPage.Own(own));
    }

    private static boolean wasOpen(Decision<Held> before) {
        return before instanceof Decision.Accepted<Held>(var held)
                && !held.booking().attendance().gone();
    }

    private HeldPage page(Held held, String done, List<ErrorKey> errors) {
        var place = held.meeting().venue();
        return new HeldPage(
                held,
                places.brief(place).map(PlaceDesk::label).orElse(""),
                places.venue(place),
                baseUrl.at(HOME + "/" + held.token()),
                done,
                clock.instant(),
                FormErrors.of(errors));
    }

    /** A link that is none of ours, or not any more: where to go from here. */
    private static ModelAndView unknown() {
        var screen = Screen.of(HeldPages.class, "unknownHeld");
        screen.setStatus(HttpStatus.NOT_FOUND);
        return screen;
    }

    private static ModelAndView notFound(BookingForm form, String key) {
        return Screen.refused(
                HeldPages.class, "findHeld", new FindHeldPage(form, FormErrors.of(List.of(ErrorKey.on("code", key)))));
    }
}
