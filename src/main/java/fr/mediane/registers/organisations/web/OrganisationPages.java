package fr.mediane.registers.organisations.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Navigation;
import fr.mediane.design.Screen;
import fr.mediane.design.Suggestions;
import fr.mediane.design.Ui;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Role;
import fr.mediane.registers.organisations.OrganisationDesk;
import fr.mediane.registers.organisations.OrganisationDraft;
import fr.mediane.registers.organisations.OrganisationEditingDesk;
import fr.mediane.registers.organisations.OrganisationKind;
import fr.mediane.registers.organisations.OrganisationMergeDesk;
import fr.mediane.registers.organisations.OrganisationSearch;
import fr.mediane.registers.territory.TerritoryDesk;
import fr.mediane.registers.territory.TypedCommuneDesk;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Organisations for national administrators: list, add, change. */
@Controller
class OrganisationPages implements Navigation {
    static final String PATH = "/administration/organisations";
    private static final int SUGGESTIONS = 8;
    private final OrganisationDesk desk;
    private final OrganisationEditingDesk editing;
    private final OrganisationMergeDesk merging;
    private final TerritoryDesk territory;
    private final TypedCommuneDesk communes;

    OrganisationPages(
            OrganisationDesk desk,
            OrganisationEditingDesk editing,
            OrganisationMergeDesk merging,
            TerritoryDesk territory,
            TypedCommuneDesk communes) {
        this.desk = desk;
        this.editing = editing;
        this.merging = merging;
        this.territory = territory;
        this.communes = communes;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        return actor.isNationally(Role.ADMINISTRATOR) ? List.of(new Entry("organisations.menu", PATH, 210)) : List.of();
    }

    @GetMapping(PATH)
    ModelAndView list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String nature,
            @RequestParam(defaultValue = "") String departement,
            @RequestParam(defaultValue = "1") int page) {
        var search = new OrganisationSearch(q, OrganisationKind.parse(nature), departement, page);
        var found = desk.search(actor, search).orThrow();
        return Screen.of(
                OrganisationPages.class,
                "list",
                new OrganisationListPage(search, found, communeNames(found), territory.departements()));
    }

    /** What a search box proposes where an administrator names an organisation. */
    @GetMapping(PATH + "/suggestions")
    ModelAndView suggestions(Actor actor, @RequestParam(defaultValue = "") String q) {
        if (!actor.isNationally(Role.ADMINISTRATOR)) {
            return Decision.<ModelAndView>forbidden().orThrow();
        }
        var lines = desk.suggest(actor, q, SUGGESTIONS).stream()
                .map(found -> new Suggestions.Line(found.id().toString(), found.name(), found.numberForReading()))
                .toList();
        return Screen.of(Ui.class, "suggestions", new Suggestions(lines));
    }

    @GetMapping(PATH + "/nouvelle")
    ModelAndView blank(Actor actor) {
        if (!actor.isNationally(Role.ADMINISTRATOR)) {
            return Decision.<ModelAndView>forbidden().orThrow();
        }
        return Screen.of(
                OrganisationPages.class,
                "form",
                new OrganisationPage(
                        PATH, OrganisationForm.blank(), -1, FormErrors.NONE, List.of(), List.of(), true, false));
    }

    @PostMapping(PATH)
    ModelAndView create(Actor actor, @ModelAttribute OrganisationForm form) {
        var decision = editing.create(actor, form.draft());
        if (decision instanceof Decision.Refused<UUID>(var reasons)) {
            return Screen.refused(
                    OrganisationPages.class,
                    "form",
                    new OrganisationPage(
                            PATH, form.draft(), -1, FormErrors.of(reasons), List.of(), List.of(), true, false));
        }
        return saved(decision.orThrow());
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView show(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean enregistre) {
        var merged =
                merging.mergedInto(actor, desk.current(actor, id).orElse(id)).orThrow();
        var organisation = desk.find(actor, id).orThrow();
        return Screen.of(
                OrganisationPages.class,
                "form",
                new OrganisationPage(
                        OrganisationPage.address(organisation.id()),
                        OrganisationDraft.of(
                                organisation,
                                organisation.commune().map(communes::label).orElse("")),
                        organisation.version(),
                        FormErrors.NONE,
                        merged,
                        List.of(),
                        true,
                        enregistre));
    }

    @PostMapping(PATH + "/{id}")
    ModelAndView change(Actor actor, @PathVariable UUID id, @ModelAttribute OrganisationForm form) {
        var decision = editing.edit(actor, id, form.startedFrom(), form.draft());
        if (decision instanceof Decision.Refused<UUID>(var reasons)) {
            var merged = merging.mergedInto(actor, id).orThrow();
            return Screen.refused(
                    OrganisationPages.class,
                    "form",
                    new OrganisationPage(
                            OrganisationPage.address(id),
                            form.draft(),
                            Math.max(0, form.startedFrom()),
                            FormErrors.of(reasons),
                            merged,
                            List.of(),
                            true,
                            false));
        }
        return saved(decision.orThrow());
    }

    private Map<CommuneCode, String> communeNames(OrganisationSearch.Found found) {
        return communes.labels(found.organisations().stream()
                .flatMap(one -> one.commune().stream())
                .toList());
    }

    private static ModelAndView saved(UUID id) {
        return new ModelAndView("redirect:" + OrganisationPage.address(id) + "?enregistre=true");
    }
}
