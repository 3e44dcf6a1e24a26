package fr.mediane.programmes.coordination.roadmap.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Percentage;
import fr.mediane.programmes.coordination.roadmap.CapsDesk;
import fr.mediane.programmes.coordination.roadmap.rules.Caps;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who runs the programme keeps the caps of co-financing. */
@Controller
@RequestMapping(CapsPages.PATH)
class CapsPages {
    static final String PATH = "/administration/plafonds-cofinancement";
    private final CapsDesk desk;
    private final Clock clock;

    CapsPages(CapsDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(Actor actor, @RequestParam(name = "fait", defaultValue = "") String done) {
        return Screen.of(
                CapsPages.class, "caps", page(actor, RoadMapForm.fresh(), done.equals("enregistre"), List.of()));
    }

    @PostMapping
    ModelAndView publish(Actor actor, @RequestParam MultiValueMap<String, String> typed) {
        desk.timeline(actor).orThrow();
        var form = RoadMapForm.of(typed);
        var faults = new ArrayList<ErrorKey>();
        var caps = read(form, faults);
        var decision = caps.isPresent()
                ? desk.publish(actor, form.id(clock.instant()).orElseThrow(), caps.get())
                : Decision.<UUID>refused(faults);
        if (decision instanceof Decision.Refused<UUID>(var reasons)) {
            return Screen.refused(CapsPages.class, "caps", page(actor, form, false, reasons));
        }
        decision.orThrow();
        return new ModelAndView("redirect:" + PATH + "?fait=enregistre");
    }

    private CapsPage page(Actor actor, RoadMapForm form, boolean done, List<ErrorKey> reasons) {
        return new CapsPage(desk.timeline(actor).orThrow().versions(), form, done, FormErrors.of(reasons));
    }

    private Optional<Caps> read(RoadMapForm form, List<ErrorKey> faults) {
        if (form.id(clock.instant()).isEmpty()) {
            faults.add(ErrorKey.of("roadmap.error.form"));
        }
        var from = form.day("depuis");
        if (from.isEmpty()) {
            faults.add(ErrorKey.on("depuis", "roadmap.error.day"));
        } else if (from.get().isBefore(LocalDate.now(clock))) {
            faults.add(ErrorKey.on("depuis", "roadmap.error.caps-past"));
        }
        int state = share(form, "etat", faults);
        int all = share(form, "public", faults);
        int own = share(form, "propre", faults);
        int engineering = share(form, "ingenierie", faults);
        if (!form.ticked("source")) {
            faults.add(ErrorKey.on("source", "roadmap.error.missing.source"));
        }
        return faults.isEmpty()
                ? Optional.of(new Caps(
                        from.orElseThrow(), Optional.empty(), state, all, own, engineering, form.one("source")))
                : Optional.empty();
    }

    /** In hundredths of a per cent. */
    private static int share(RoadMapForm form, String field, List<ErrorKey> faults) {
        var typed = Percentage.parse(form.one(field)).value();
        if (typed.isEmpty() || typed.get().points().stripTrailingZeros().scale() > 2) {
            faults.add(ErrorKey.on(field, "roadmap.error.percent"));
            return 0;
        }
        return typed.get()
                .points()
                .movePointRight(2)
                .setScale(0, RoundingMode.UNNECESSARY)
                .intValueExact();
    }
}
