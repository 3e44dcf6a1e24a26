package fr.mediane.registers.organisations.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.design.TypedDate;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.web.SentId;
import fr.mediane.registers.organisations.NetworkDesk;
import fr.mediane.registers.organisations.OrganisationDesk;
import fr.mediane.registers.organisations.TypedOrganisationDesk;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who belongs to the network of an organisation, for national administrators. */
@Controller
class NetworkPages {
    private static final String PATH = OrganisationPages.PATH + "/{id}/reseau";
    private final NetworkDesk desk;
    private final OrganisationDesk organisations;
    private final TypedOrganisationDesk typing;

    NetworkPages(NetworkDesk desk, OrganisationDesk organisations, TypedOrganisationDesk typing) {
        this.desk = desk;
        this.organisations = organisations;
        this.typing = typing;
    }

    @GetMapping(PATH)
    ModelAndView show(Actor actor, @PathVariable UUID id, @RequestParam(name = "fait", defaultValue = "") String done) {
        return Screen.of(
                OrganisationPages.class,
                "network",
                page(actor, id, NetworkForm.BLANK, FormErrors.NONE, !done.isEmpty()));
    }

    @PostMapping(PATH)
    ModelAndView add(Actor actor, @PathVariable UUID id, @ModelAttribute NetworkForm form) {
        desk.membersOf(actor, id).orThrow();
        var decision = added(actor, id, form);
        if (decision instanceof Decision.Refused<UUID>(var reasons)) {
            return Screen.refused(
                    OrganisationPages.class, "network", page(actor, id, form, FormErrors.of(reasons), false));
        }
        return saved(id, decision);
    }

    @PostMapping(PATH + "/{membership}/fin")
    ModelAndView remove(Actor actor, @PathVariable UUID id, @PathVariable UUID membership) {
        return saved(id, desk.remove(actor, id, membership));
    }

    private Decision<UUID> added(Actor actor, UUID id, NetworkForm form) {
        var member = typing.meant(actor, form.memberText(), form.memberCode());
        var since = TypedDate.parse(form.sinceText());
        if (member.isEmpty()) {
            return Decision.refused(ErrorKey.on("membre", "organisations.error.member"));
        }
        return since.isEmpty()
                ? Decision.refused(ErrorKey.on("depuis", "organisations.error.joined-on"))
                : desk.add(actor, SentId.of(form.envoi()), id, member.get().id(), since.get());
    }

    private NetworkPage page(Actor actor, UUID id, NetworkForm form, FormErrors errors, boolean done) {
        var members = desk.membersOf(actor, id).orThrow();
        var organisation = organisations
                .brief(actor, id)
                .map(Decision::accepted)
                .orElseGet(Decision::unknown)
                .orThrow();
        return new NetworkPage(organisation, members, desk.networksOf(actor, id), form, Uuid7.next(), errors, done);
    }

    private static ModelAndView saved(UUID id, Decision<UUID> decision) {
        decision.orThrow();
        return new ModelAndView("redirect:" + OrganisationPage.address(id) + "/reseau?fait=oui");
    }
}
