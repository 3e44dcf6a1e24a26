package fr.mediane.registers.organisations.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Role;
import fr.mediane.registers.organisations.Organisation;
import fr.mediane.registers.organisations.OrganisationDesk;
import fr.mediane.registers.organisations.OrganisationMergeDesk;
import fr.mediane.registers.organisations.OrganisationMergeDesk.Preview;
import fr.mediane.registers.territory.TypedCommuneDesk;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Merging two organisations that are one and the same, and undoing it. */
@Controller
class OrganisationMergePages {
    private static final int PROPOSALS = 10;
    private final OrganisationDesk desk;
    private final OrganisationMergeDesk merging;
    private final TypedCommuneDesk communes;

    OrganisationMergePages(OrganisationDesk desk, OrganisationMergeDesk merging, TypedCommuneDesk communes) {
        this.desk = desk;
        this.merging = merging;
        this.communes = communes;
    }

    @GetMapping(OrganisationPages.PATH + "/{id}/fusion")
    ModelAndView choose(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID avec) {
        if (!actor.isNationally(Role.ADMINISTRATOR)) {
            return Decision.<ModelAndView>forbidden().orThrow();
        }
        var kept = desk.find(actor, id).orThrow();
        if (avec != null) {
            var decision = merging.preview(actor, kept.id(), avec);
            if (decision instanceof Decision.Refused<Preview>(var reasons)) {
                var page = new MergePage(kept, "", List.of(), Map.of(), Optional.empty(), FormErrors.of(reasons));
                return Screen.refused(OrganisationPages.class, "merge", page);
            }
            return screen(preview(kept, decision.orThrow()));
        }
        var text = q == null ? kept.name() : q;
        var proposals = desk.suggest(actor, text, PROPOSALS + 1).stream()
                .filter(other -> !other.id().equals(kept.id()))
                .limit(PROPOSALS)
                .toList();
        return screen(new MergePage(kept, text, proposals, Map.of(), Optional.empty(), FormErrors.NONE));
    }

    @PostMapping(OrganisationPages.PATH + "/{id}/fusion")
    ModelAndView merge(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID avec) {
        var decision = merging.merge(actor, id, avec == null ? id : avec);
        if (decision instanceof Decision.Refused<UUID>(var reasons)) {
            var kept = desk.find(actor, id).orThrow();
            return Screen.refused(
                    OrganisationPages.class,
                    "merge",
                    new MergePage(kept, "", List.of(), Map.of(), Optional.empty(), FormErrors.of(reasons)));
        }
        return new ModelAndView("redirect:" + OrganisationPage.address(decision.orThrow()) + "?enregistre=true");
    }

    @PostMapping(OrganisationPages.PATH + "/{id}/separation")
    String part(Actor actor, @PathVariable UUID id) {
        return "redirect:" + OrganisationPage.address(merging.part(actor, id).orThrow()) + "?enregistre=true";
    }

    private MergePage preview(Organisation kept, Preview preview) {
        var names = communes.labels(Stream.of(preview.absorbed(), preview.kept(), preview.result())
                .flatMap(one -> one.commune().stream())
                .toList());
        return new MergePage(kept, "", List.of(), names, Optional.of(preview), FormErrors.NONE);
    }

    private static ModelAndView screen(MergePage page) {
        return Screen.of(OrganisationPages.class, "merge", page);
    }
}
