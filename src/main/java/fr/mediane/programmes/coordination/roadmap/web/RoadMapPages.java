package fr.mediane.programmes.coordination.roadmap.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.coordination.roadmap.CapsDesk;
import fr.mediane.programmes.coordination.roadmap.RoadMapDesk;
import fr.mediane.programmes.coordination.roadmap.RoadMapDraft;
import fr.mediane.programmes.coordination.roadmap.RoadMapRights;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Road maps for those who write and adopt them: the list, one of them, and its head. */
@Controller
@RequestMapping(RoadMapPages.PATH)
public class RoadMapPages {
    public static final String PATH = "/mon-espace/feuille-de-route";
    private final RoadMapDesk desk;
    private final RoadMapRights rights;
    private final RoadMapViews views;
    private final RoadMapNaming naming;
    private final Clock clock;

    RoadMapPages(RoadMapDesk desk, RoadMapRights rights, RoadMapViews views, RoadMapNaming naming, Clock clock) {
        this.desk = desk;
        this.rights = rights;
        this.views = views;
        this.naming = naming;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        return Screen.of(
                RoadMapPages.class,
                "maps",
                new RoadMapsPage(
                        desk.list(actor).orThrow(),
                        naming.departements(),
                        !rights.written(actor).isEmpty(),
                        CapsDesk.keeps(actor)));
    }

    @GetMapping("/nouvelle")
    ModelAndView blank(Actor actor) {
        if (rights.written(actor).isEmpty()) {
            return Decision.<ModelAndView>forbidden().orThrow();
        }
        int year = LocalDate.now(clock).getYear();
        return Screen.of(
                RoadMapPages.class,
                "head",
                fresh(
                        actor,
                        RoadMapForm.fresh().with("debut", "" + year).with("fin", "" + (year + 2)),
                        FormErrors.NONE));
    }

    @PostMapping
    ModelAndView begin(Actor actor, @RequestParam MultiValueMap<String, String> typed) {
        var form = RoadMapForm.of(typed);
        var id = form.id(clock.instant());
        var decision = id.isEmpty() && !rights.written(actor).isEmpty()
                ? Decision.<UUID>refused(ErrorKey.of("roadmap.error.form"))
                : desk.begin(actor, id.orElse(new UUID(0, 0)), form.one("departement"), draft(form));
        return decision instanceof Decision.Refused<UUID>(var reasons)
                ? Screen.refused(RoadMapPages.class, "head", fresh(actor, form, FormErrors.of(reasons)))
                : views.done(decision.orThrow(), "enregistre");
    }

    @GetMapping("/{map}")
    ModelAndView show(
            Actor actor, @PathVariable UUID map, @RequestParam(name = "fait", defaultValue = "") String done) {
        return Screen.of(RoadMapPages.class, "map", views.page(actor, map, done, List.of()));
    }

    @GetMapping("/{map}/modifier")
    ModelAndView edit(Actor actor, @PathVariable UUID map) {
        var found = views.editable(actor, map);
        var form = RoadMapForm.EMPTY
                .with("version", "" + found.map().version())
                .with("titre", found.map().title())
                .with("resume", found.map().summary())
                .with("debut", "" + found.map().firstYear())
                .with("fin", "" + found.map().lastYear());
        return Screen.of(RoadMapPages.class, "head", existing(map, form, FormErrors.NONE));
    }

    @PostMapping("/{map}/modifier")
    ModelAndView change(Actor actor, @PathVariable UUID map, @RequestParam MultiValueMap<String, String> typed) {
        var form = RoadMapForm.of(typed);
        var decision = desk.change(actor, map, form.version(), draft(form));
        return decision instanceof Decision.Refused<UUID>(var reasons)
                ? Screen.refused(RoadMapPages.class, "head", existing(map, form, FormErrors.of(reasons)))
                : views.done(decision.map(_ -> map).orThrow(), "enregistre");
    }

    private static RoadMapDraft draft(RoadMapForm form) {
        return new RoadMapDraft(
                form.one("titre"),
                form.one("resume"),
                form.number("debut").orElse(0),
                form.number("fin").orElse(0));
    }

    private RoadMapHeadPage fresh(Actor actor, RoadMapForm form, FormErrors errors) {
        var own = rights.written(actor);
        var options = naming.departementList().stream()
                .filter(one -> own.contains(one.code()))
                .toList();
        return new RoadMapHeadPage(
                PATH,
                PATH,
                form.ticked("departement") || options.size() != 1
                        ? form
                        : form.with("departement", options.getFirst().code()),
                Option.list(options, one -> one.code(), one -> one.name()),
                errors);
    }

    private static RoadMapHeadPage existing(UUID map, RoadMapForm form, FormErrors errors) {
        return new RoadMapHeadPage(PATH + "/" + map + "/modifier", PATH + "/" + map, form, List.of(), errors);
    }
}
