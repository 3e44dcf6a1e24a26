package fr.mediane.programmes.vouchers.signals.web;

import fr.mediane.design.Navigation;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.programmes.vouchers.signals.SignalDesk;
import fr.mediane.programmes.vouchers.signals.SignalKind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** For a controller: what may be fraud, and the evidence. */
@Controller
class SignalPages implements Navigation {
    static final String PATH = "/mon-espace/controle";
    private final SignalDesk desk;

    SignalPages(SignalDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        return SignalDesk.controls(actor) ? List.of(new Entry("vouchers.signals.menu", PATH, 180)) : List.of();
    }

    @GetMapping(PATH)
    ModelAndView signals(Actor actor) {
        return Screen.of(
                SignalPages.class,
                "signals",
                new SignalsPage(desk.signals(actor).orThrow()));
    }

    @GetMapping(PATH + "/{kind}/{day}")
    ModelAndView evidence(
            Actor actor,
            @PathVariable String kind,
            @PathVariable String day,
            @RequestParam(name = "sujet", defaultValue = "") String subject) {
        if (!SignalDesk.controls(actor)) {
            return Decision.<ModelAndView>forbidden().orThrow();
        }
        var asked = kind(kind).orThrow();
        var on = day(day).orThrow();
        var lines = desk.evidence(actor, asked, subject.replace("\0", ""), on).orThrow();
        return Screen.of(SignalPages.class, "evidence", new EvidencePage(asked, on, lines));
    }

    private static Decision<SignalKind> kind(String name) {
        return Arrays.stream(SignalKind.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .map(Decision::accepted)
                .orElseGet(Decision::unknown);
    }

    private static Decision<LocalDate> day(String text) {
        try {
            return Decision.accepted(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Decision.unknown();
        }
    }
}
