package fr.mediane.programmes.beneficiaries.web;

import fr.mediane.design.Navigation;
import fr.mediane.design.Screen;
import fr.mediane.design.Suggestions;
import fr.mediane.design.Ui;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.beneficiaries.PersonBrief;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.programmes.beneficiaries.PersonSearch;
import fr.mediane.programmes.beneficiaries.history.HistoryDesk;
import fr.mediane.programmes.beneficiaries.merging.PersonMergeDesk;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The people whom a counsellor supports: the list, one of them, proposals while a name is typed. */
@Controller
@RequestMapping(PersonPages.HOME)
class PersonPages implements Navigation {
    static final String HOME = "/mon-espace/beneficiaires";
    private static final int PROPOSED = 8;
    private static final Set<String> DONE = Set.of("enregistree", "deja", "modifiee", "separee");

    private final PersonDesk desk;
    private final HistoryDesk history;
    private final PersonMergeDesk duplicates;
    private final CommuneBox communes;

    PersonPages(PersonDesk desk, HistoryDesk history, PersonMergeDesk duplicates, CommuneBox communes) {
        this.duplicates = duplicates;
        this.desk = desk;
        this.history = history;
        this.communes = communes;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        return PersonDesk.mayKeep(actor) ? List.of(new Entry("beneficiaries.nav", HOME, 120)) : List.of();
    }

    @GetMapping
    ModelAndView list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(name = "fait", defaultValue = "") String done) {
        var search = new PersonSearch(q, page.matches("\\d{1,5}") ? Integer.parseInt(page) : 1);
        var found = desk.search(actor, search).orThrow();
        var names = found.people().stream()
                .flatMap(person -> person.commune().stream())
                .map(CommuneCode::code)
                .distinct()
                .collect(Collectors.toMap(code -> code, communes::label));
        return Screen.of(
                PersonPages.class,
                "list",
                new PeopleListPage(search, found, names, done.equals("effacee"), Uuid7.next()));
    }

    /** For the boxes in which one finds a person by typing; a fragment. */
    @GetMapping("/propositions")
    ModelAndView suggestions(Actor actor, @RequestParam(defaultValue = "") String q) {
        var found = desk.suggest(actor, q, PROPOSED).orThrow();
        return Screen.of(
                Ui.class,
                "suggestions",
                new Suggestions(found.stream().map(this::line).toList()));
    }

    @GetMapping("/{id}")
    ModelAndView see(
            Actor actor, @PathVariable("id") UUID id, @RequestParam(name = "fait", defaultValue = "") String done) {
        var person = desk.find(actor, id).orThrow();
        var commune = person.content().commune().map(code -> communes.label(code.code()));
        return Screen.of(
                PersonPages.class,
                "person",
                new PersonPage(
                        person,
                        commune.orElse(""),
                        history.history(actor, person.id()).orThrow(),
                        history.onward(actor, person.id()).orThrow(),
                        duplicates.mergedInto(actor, person.id()).orThrow(),
                        DONE.contains(done) ? done : ""));
    }

    private Suggestions.Line line(PersonBrief person) {
        var year = person.birthYear().map(String::valueOf).orElse("");
        var commune = person.commune().map(code -> communes.label(code.code())).orElse("");
        var detail = year.isEmpty() || commune.isEmpty() ? year + commune : year + ", " + commune;
        return new Suggestions.Line(person.id().toString(), person.name(), detail);
    }
}
