package fr.mediane.programmes.coordination.roadmap.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Scope;
import fr.mediane.programmes.coordination.roadmap.Need;
import fr.mediane.programmes.coordination.roadmap.NeedDesk;
import fr.mediane.programmes.coordination.roadmap.NeedDraft;
import fr.mediane.registers.territory.TerritoryDesk;
import fr.mediane.registers.territory.TypedCommuneDesk;
import java.time.Clock;
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

/** The needs of a road map: add, change, take away. */
@Controller
@RequestMapping(RoadMapPages.PATH + "/{map}/besoins")
class NeedPages {
    private final NeedDesk desk;
    private final RoadMapViews views;
    private final TerritoryDesk territory;
    private final TypedCommuneDesk communes;
    private final Clock clock;

    NeedPages(NeedDesk desk, RoadMapViews views, TerritoryDesk territory, TypedCommuneDesk communes, Clock clock) {
        this.desk = desk;
        this.views = views;
        this.territory = territory;
        this.communes = communes;
        this.clock = clock;
    }

    @GetMapping("/nouveau")
    ModelAndView blank(Actor actor, @PathVariable UUID map) {
        views.editable(actor, map);
        return Screen.of(
                NeedPages.class,
                "need",
                page(actor, map, "", RoadMapForm.fresh().with("priorite", "2"), List.of()));
    }

    @PostMapping
    ModelAndView add(Actor actor, @PathVariable UUID map, @RequestParam MultiValueMap<String, String> typed) {
        views.written(actor, map);
        var form = RoadMapForm.of(typed);
        var decision = form.id(clock.instant())
                .map(id -> desk.add(actor, map, id, draft(form)))
                .orElseGet(() -> Decision.refused(ErrorKey.of("roadmap.error.form")));
        return answer(actor, map, "", form, decision);
    }

    @GetMapping("/{need}")
    ModelAndView edit(Actor actor, @PathVariable UUID map, @PathVariable UUID need) {
        var found = views.editable(actor, map)
                .need(need)
                .orElseGet(() -> Decision.<Need>unknown().orThrow());
        return Screen.of(NeedPages.class, "need", page(actor, map, "/" + need, form(found), List.of()));
    }

    @PostMapping("/{need}")
    ModelAndView change(
            Actor actor,
            @PathVariable UUID map,
            @PathVariable UUID need,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = RoadMapForm.of(typed);
        return answer(actor, map, "/" + need, form, desk.change(actor, map, need, form.version(), draft(form)));
    }

    @PostMapping("/{need}/supprimer")
    ModelAndView remove(Actor actor, @PathVariable UUID map, @PathVariable UUID need) {
        return views.back(actor, map, desk.remove(actor, map, need), "supprime");
    }

    private ModelAndView answer(Actor actor, UUID map, String of, RoadMapForm form, Decision<UUID> decision) {
        return decision instanceof Decision.Refused<UUID>(var reasons)
                ? Screen.refused(NeedPages.class, "need", page(actor, map, of, form, reasons))
                : views.done(decision.map(_ -> map).orThrow(), "enregistre");
    }

    private NeedPage page(Actor actor, UUID map, String of, RoadMapForm form, List<ErrorKey> reasons) {
        var found = views.written(actor, map).map();
        return new NeedPage(
                found,
                RoadMapPages.PATH + "/" + map + "/besoins" + of,
                form,
                Option.list(territory.epcis(found.departement()), one -> one.code(), one -> one.name()),
                of.isEmpty(),
                FormErrors.of(reasons));
    }

    private RoadMapForm form(Need need) {
        var form = RoadMapForm.EMPTY
                .with("version", "" + need.version())
                .with("titre", need.title())
                .with("chiffre", need.figure())
                .with("source", need.source())
                .with("priorite", "" + need.priority());
        if (need.where().isEmpty()) {
            return form;
        }
        var where = need.where().get();
        return where.level() == Scope.Level.EPCI
                ? form.with("epci", where.code())
                : form.with("commune", communes.label(CommuneCode.of(where.code())))
                        .with("communeCode", where.code());
    }

    private static NeedDraft draft(RoadMapForm form) {
        return new NeedDraft(
                form.one("titre"),
                form.one("chiffre"),
                form.one("source"),
                form.one("epci"),
                form.one("commune"),
                form.one("communeCode"),
                form.number("priorite").orElse(0));
    }
}
