package fr.mediane.programmes.vouchers.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Navigation;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.vouchers.Spent;
import fr.mediane.programmes.vouchers.TillDesk;
import fr.mediane.programmes.vouchers.TillDesk.UseLine;
import fr.mediane.programmes.vouchers.UseDesk;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes vouchers in at a counter, and takes a use back. */
@Controller
class TillPages implements Navigation {
    private static final String PATH = "/mon-espace/bons";
    private final UseDesk desk;
    private final TillDesk till;

    TillPages(UseDesk desk, TillDesk till) {
        this.desk = desk;
        this.till = till;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        return till.services(actor).isEmpty() ? List.of() : List.of(new Entry("vouchers.till.menu", PATH, 175));
    }

    @GetMapping(PATH)
    ModelAndView till(Actor actor, @RequestParam(defaultValue = "") String fait) {
        var page = page(actor, Optional.empty(), List.of());
        var done = page.uses().stream()
                .filter(use -> use.id().toString().equals(fait))
                .findFirst();
        return Screen.of(
                TillPages.class,
                "till",
                new TillPage(page.form(), page.errors(), page.places(), page.services(), page.uses(), done));
    }

    @PostMapping(PATH)
    ModelAndView use(Actor actor, TillForm form) {
        var read = form.read(till.places(actor).orThrow());
        if (read.use().isEmpty()) {
            return refused(actor, form, read.mistakes());
        }
        return switch (desk.use(actor, read.use().get())) {
            case Decision.Refused<Spent>(var reasons) -> refused(actor, form, reasons);
            case Decision<Spent> spent ->
                new ModelAndView("redirect:" + PATH + "?fait=" + spent.orThrow().use());
        };
    }

    @GetMapping(PATH + "/{use}/annuler")
    ModelAndView askWhy(Actor actor, @PathVariable UUID use) {
        return Screen.of(TillPages.class, "takeBack", new TakeBackPage(line(actor, use), "", FormErrors.NONE));
    }

    @PostMapping(PATH + "/{use}/annuler")
    ModelAndView takeBack(Actor actor, @PathVariable UUID use, @RequestParam(defaultValue = "") String raison) {
        var line = line(actor, use);
        return switch (desk.takeBack(actor, use, raison)) {
            case Decision.Refused<Spent>(var reasons) ->
                Screen.refused(
                        TillPages.class,
                        "takeBack",
                        new TakeBackPage(
                                line,
                                raison.length() > 500 ? raison.substring(0, 500) : raison,
                                FormErrors.of(reasons)));
            case Decision<Spent> spent ->
                new ModelAndView("redirect:" + PATH + "?fait=" + spent.orThrow().use());
        };
    }

    private UseLine line(Actor actor, UUID use) {
        till.places(actor).orThrow();
        return till.uses(actor).stream()
                .filter(line -> line.id().equals(use))
                .findFirst()
                .map(Decision::accepted)
                .orElseGet(Decision::unknown)
                .orThrow();
    }

    private ModelAndView refused(Actor actor, TillForm form, List<ErrorKey> reasons) {
        return Screen.refused(TillPages.class, "till", page(actor, Optional.of(form), reasons));
    }

    private TillPage page(Actor actor, Optional<TillForm> typed, List<ErrorKey> reasons) {
        var places = till.places(actor).orThrow();
        var services = till.services(actor);
        var form = typed.orElseGet(() -> TillForm.empty(
                places.size() == 1 ? places.getFirst().venue().toString() : "",
                services.size() == 1 ? services.getFirst() : ""));
        return new TillPage(form, FormErrors.of(reasons), places, services, till.uses(actor), Optional.empty());
    }
}
