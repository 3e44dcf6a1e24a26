package fr.mediane.programmes.coordination.partners.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Coded;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.coordination.partners.Partner;
import fr.mediane.programmes.coordination.partners.PartnerDesk;
import fr.mediane.programmes.coordination.partners.PartnerDraft;
import fr.mediane.programmes.coordination.partners.PartnerKind;
import fr.mediane.programmes.coordination.partners.PartnerSearch;
import fr.mediane.registers.territory.TypedCommuneDesk;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The directory of local partners: search, add, change. */
@Controller
@RequestMapping(PartnerPages.PATH)
class PartnerPages {
    static final String PATH = "/mon-espace/coordination/partenaires";
    private final PartnerDesk desk;
    private final TypedCommuneDesk communes;
    private final Clock clock;

    PartnerPages(PartnerDesk desk, TypedCommuneDesk communes, Clock clock) {
        this.desk = desk;
        this.communes = communes;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String nature,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "false") boolean enregistre) {
        var search = new PartnerSearch(q, Coded.of(PartnerKind.class, nature), page);
        var found = desk.search(actor, search).orThrow();
        var named =
                communes.labels(found.partners().stream().map(Partner::commune).toList());
        return Screen.of(
                PartnerPages.class,
                "partners",
                new PartnersPage(search, found, named, PartnerDesk.keeps(actor), enregistre));
    }

    @GetMapping("/nouveau")
    ModelAndView blank(Actor actor) {
        if (!PartnerDesk.keeps(actor)) {
            return Decision.<ModelAndView>forbidden().orThrow();
        }
        return Screen.of(
                PartnerPages.class,
                "partner",
                new PartnerPage(PATH, Uuid7.next().toString(), PartnerDraft.blank(), -1, FormErrors.NONE));
    }

    @PostMapping
    ModelAndView create(Actor actor, @ModelAttribute PartnerForm form) {
        var id = Uuid7.parse(form.typedId(), clock.instant()).value();
        var decision = id.isEmpty() && PartnerDesk.keeps(actor)
                ? Decision.<UUID>refused(ErrorKey.of("coordination.error.form"))
                : desk.create(actor, id.orElseGet(Uuid7::next), form.draft());
        return decision instanceof Decision.Refused<UUID>(var reasons)
                ? Screen.refused(
                        PartnerPages.class,
                        "partner",
                        new PartnerPage(PATH, form.typedId(), form.draft(), -1, FormErrors.of(reasons)))
                : saved(decision);
    }

    @GetMapping("/{id}")
    ModelAndView show(Actor actor, @PathVariable UUID id) {
        var partner = desk.find(actor, id).orThrow();
        if (!desk.keeps(actor, partner)) {
            return Decision.<ModelAndView>forbidden().orThrow();
        }
        return Screen.of(
                PartnerPages.class,
                "partner",
                new PartnerPage(
                        PATH + "/" + id,
                        "",
                        PartnerDraft.of(partner, communes.label(partner.commune())),
                        partner.version(),
                        FormErrors.NONE));
    }

    @PostMapping("/{id}")
    ModelAndView change(Actor actor, @PathVariable UUID id, @ModelAttribute PartnerForm form) {
        var decision = desk.edit(actor, id, form.startedFrom(), form.draft());
        return decision instanceof Decision.Refused<UUID>(var reasons)
                ? Screen.refused(
                        PartnerPages.class,
                        "partner",
                        new PartnerPage(
                                PATH + "/" + id,
                                "",
                                form.draft(),
                                Math.max(0, form.startedFrom()),
                                FormErrors.of(reasons)))
                : saved(decision);
    }

    private static ModelAndView saved(Decision<UUID> decision) {
        decision.orThrow();
        return new ModelAndView("redirect:" + PATH + "?enregistre=true");
    }
}
