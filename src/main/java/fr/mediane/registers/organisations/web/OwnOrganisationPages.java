package fr.mediane.registers.organisations.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Navigation;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.registers.organisations.NetworkDesk;
import fr.mediane.registers.organisations.OrganisationDesk;
import fr.mediane.registers.organisations.OrganisationDraft;
import fr.mediane.registers.organisations.OrganisationEditingDesk;
import fr.mediane.registers.territory.TypedCommuneDesk;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An employer's own organisation. */
@Controller
class OwnOrganisationPages implements Navigation {
    private static final String PATH = "/mon-espace/organisation";
    private final OrganisationDesk desk;
    private final OrganisationEditingDesk editing;
    private final NetworkDesk networks;
    private final TypedCommuneDesk communes;

    OwnOrganisationPages(
            OrganisationDesk desk, OrganisationEditingDesk editing, NetworkDesk networks, TypedCommuneDesk communes) {
        this.desk = desk;
        this.editing = editing;
        this.networks = networks;
        this.communes = communes;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        return first(actor).isPresent() ? List.of(new Entry("organisations.own.menu", PATH, 160)) : List.of();
    }

    /** The only one, or the first, of those that the actor answers for. */
    @GetMapping(PATH)
    String own(Actor actor) {
        return "redirect:" + PATH + "/"
                + first(actor)
                        .map(Decision::accepted)
                        .orElseGet(Decision::forbidden)
                        .orThrow();
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView show(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean enregistre) {
        var organisation = desk.find(actor, id).orThrow();
        if (!desk.mayEdit(actor, id)) {
            return Decision.<ModelAndView>forbidden().orThrow();
        }
        return Screen.of(
                OwnOrganisationPages.class,
                "form",
                new OrganisationPage(
                        PATH + "/" + organisation.id(),
                        OrganisationDraft.of(
                                organisation,
                                organisation.commune().map(communes::label).orElse("")),
                        organisation.version(),
                        FormErrors.NONE,
                        List.of(),
                        networks.networksOf(actor, organisation.id()),
                        false,
                        enregistre));
    }

    @PostMapping(PATH + "/{id}")
    ModelAndView change(Actor actor, @PathVariable UUID id, @ModelAttribute OrganisationForm form) {
        var decision = editing.edit(actor, id, form.startedFrom(), form.draft());
        if (decision instanceof Decision.Refused<UUID>(var reasons)) {
            return Screen.refused(
                    OwnOrganisationPages.class,
                    "form",
                    new OrganisationPage(
                            PATH + "/" + id,
                            form.draft(),
                            Math.max(0, form.startedFrom()),
                            FormErrors.of(reasons),
                            List.of(),
                            networks.networksOf(actor, id),
                            false,
                            false));
        }
        return new ModelAndView("redirect:" + PATH + "/" + decision.orThrow() + "?enregistre=true");
    }

    private static Optional<UUID> first(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.role() == Role.EMPLOYER)
                .flatMap(grant ->
                        grant.scope() instanceof Scope.Organisation(var id) ? Stream.of(id) : Stream.<UUID>empty())
                .min(UUID::compareTo);
    }
}
