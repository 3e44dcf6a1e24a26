package fr.mediane.programmes.workforce.applications.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Navigation;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.workforce.Position;
import fr.mediane.programmes.workforce.applications.PositionApplication;
import fr.mediane.programmes.workforce.applications.PrefectOpinion;
import fr.mediane.programmes.workforce.applications.PrefectOpinionDesk;
import fr.mediane.programmes.workforce.applications.web.PrefectOpinionPage.Typed;
import fr.mediane.registers.organisations.Organisation;
import fr.mediane.registers.organisations.OrganisationDesk;
import fr.mediane.registers.organisations.TypedOrganisationDesk;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A prefecture reads requests for positions and gives its opinion. */
@Controller
class PrefectOpinionPages implements Navigation {
    private static final String PATH = "/mon-espace/avis-postes";
    private final PrefectOpinionDesk desk;
    private final OrganisationDesk organisations;
    private final TypedOrganisationDesk typedOrganisations;
    private final RequestPlaces places;
    private final Clock clock;

    PrefectOpinionPages(
            PrefectOpinionDesk desk,
            OrganisationDesk organisations,
            TypedOrganisationDesk typedOrganisations,
            RequestPlaces places,
            Clock clock) {
        this.desk = desk;
        this.organisations = organisations;
        this.typedOrganisations = typedOrganisations;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        return PrefectOpinionDesk.comes(actor) ? List.of(new Entry("workforce.opinions.title", PATH, 126)) : List.of();
    }

    @GetMapping(PATH)
    ModelAndView all(Actor actor) {
        var requests = desk.all(actor).orThrow();
        return Screen.of(
                PrefectOpinionPages.class,
                "opinions",
                new PrefectOpinionsPage(
                        requests,
                        organisations.named(
                                actor,
                                requests.all().stream()
                                        .map(PositionApplication::employer)
                                        .distinct()
                                        .toList()),
                        places.communes(requests.all())));
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView one(Actor actor, @PathVariable UUID id, @RequestParam(name = "fait", defaultValue = "") String done) {
        return Screen.of(
                PrefectOpinionPages.class, "opinion", page(actor, id, Typed.NOTHING, FormErrors.NONE, !done.isEmpty()));
    }

    @PostMapping(PATH + "/{id}")
    ModelAndView give(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "favorable", defaultValue = "") String favourable,
            @RequestParam(name = "avis", defaultValue = "") String words,
            @RequestParam(name = "reprise", defaultValue = "") String transfer) {
        desk.find(actor, id).orThrow();
        var typed = new Typed(favourable, cut(words), cut(transfer));
        var given = given(actor, id, typed);
        if (given instanceof Decision.Refused<UUID>(var reasons)) {
            return Screen.refused(
                    PrefectOpinionPages.class, "opinion", page(actor, id, typed, FormErrors.of(reasons), false));
        }
        given.orThrow();
        return new ModelAndView("redirect:" + PATH + "/" + id + "?fait=oui");
    }

    private static String cut(String typed) {
        return typed.length() > 5_001 ? typed.substring(0, 5_001) : typed;
    }

    private Decision<UUID> given(Actor actor, UUID id, Typed typed) {
        if (!List.of("oui", "non").contains(typed.favourable())) {
            return Decision.refused(ErrorKey.on("favorable", "workforce.error.opinion-choice"));
        }
        var transfer = typedOrganisations.meant(actor, typed.transfer(), "").map(Organisation::id);
        return transfer.isEmpty() && !typed.transfer().isBlank()
                ? Decision.refused(ErrorKey.on("reprise", "workforce.error.employer"))
                : desk.give(actor, id, typed.favourable().equals("oui"), typed.words(), transfer);
    }

    private PrefectOpinionPage page(Actor actor, UUID id, Typed typed, FormErrors errors, boolean done) {
        var asked = desk.find(actor, id).orThrow();
        var ids = Stream.of(
                        Stream.of(asked.application().employer()),
                        asked.others().positions().stream().map(Position::employer),
                        asked.opinion().flatMap(PrefectOpinion::transfer).stream())
                .flatMap(each -> each)
                .distinct()
                .toList();
        return new PrefectOpinionPage(
                asked,
                actor.is(Role.PREFECT)
                        && asked.opinion().isEmpty()
                        && Optional.ofNullable(asked.application().decidedAt()).isEmpty(),
                organisations.named(actor, ids),
                places.commune(asked.application()),
                places.departement(asked.application().departement()),
                typed,
                Paris.today(clock),
                errors,
                done);
    }
}
