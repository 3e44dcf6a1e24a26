package fr.mediane.programmes.beneficiaries.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.beneficiaries.Person;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form of a person: recorded, changed. */
@Controller
@RequestMapping(PersonPages.HOME)
class PersonEditingPages {
    private static final String NEW = PersonPages.HOME + "/nouveau";
    private final PersonDesk desk;
    private final CommuneBox communes;
    private final Clock clock;

    PersonEditingPages(PersonDesk desk, CommuneBox communes, Clock clock) {
        this.desk = desk;
        this.communes = communes;
        this.clock = clock;
    }

    @GetMapping("/nouveau")
    ModelAndView blank(Actor actor, @RequestParam(name = "nom", defaultValue = "") String name) {
        allowed(actor);
        return form(NEW, Uuid7.next().toString(), PersonForm.BLANK.with("name", name.strip()));
    }

    @PostMapping("/nouveau")
    ModelAndView create(Actor actor, @RequestParam Map<String, String> typed) {
        allowed(actor);
        var form = new PersonForm(typed);
        var id = form.one("id").isBlank()
                ? Uuid7.next()
                : Uuid7.parse(form.one("id"), clock.instant()).value().orElseGet(() -> new UUID(0, 0));
        return switch (desk.create(actor, id, form.draft(communes.code(form)))) {
            case Decision.Accepted<PersonDesk.Created>(var created) ->
                done(created.person(), created.again() ? "deja" : "enregistree");
            case Decision.Refused<PersonDesk.Created>(var reasons) ->
                refused(NEW, Uuid7.isUuid7(id) ? id.toString() : Uuid7.next().toString(), form, reasons);
            case Decision<PersonDesk.Created> other -> throw notDone(other);
        };
    }

    @GetMapping("/{id}/modifier")
    ModelAndView change(Actor actor, @PathVariable("id") UUID id) {
        var person = desk.find(actor, id).orThrow();
        var commune = person.content()
                .commune()
                .map(CommuneCode::code)
                .map(communes::label)
                .orElse("");
        return form(
                changing(person.id()),
                person.id().toString(),
                PersonForm.of(person.content(), person.version(), commune));
    }

    @PostMapping("/{id}/modifier")
    ModelAndView change(Actor actor, @PathVariable("id") UUID id, @RequestParam Map<String, String> typed) {
        allowed(actor);
        var form = new PersonForm(typed);
        return switch (desk.edit(actor, id, form.version(), form.draft(communes.code(form)))) {
            case Decision.Accepted<Person>(var person) -> done(person, "modifiee");
            case Decision.Refused<Person>(var reasons) -> refused(changing(id), id.toString(), form, reasons);
            case Decision<Person> other -> throw notDone(other);
        };
    }

    private static ModelAndView done(Person person, String what) {
        return new ModelAndView("redirect:" + PersonPages.HOME + "/" + person.id() + "?fait=" + what);
    }

    private static ModelAndView form(String action, String id, PersonForm form) {
        return Screen.of(
                PersonEditingPages.class,
                "form",
                new PersonFormPage(action, id, action.endsWith("/modifier"), form, FormErrors.NONE));
    }

    private static ModelAndView refused(String action, String id, PersonForm form, List<ErrorKey> reasons) {
        return Screen.refused(
                PersonEditingPages.class,
                "form",
                new PersonFormPage(action, id, action.endsWith("/modifier"), form, FormErrors.of(reasons)));
    }

    private static void allowed(Actor actor) {
        if (!PersonDesk.mayKeep(actor)) {
            Decision.forbidden().orThrow();
        }
    }

    /** Not this person's, or not there: {@code orThrow} never returns for these. */
    private static IllegalStateException notDone(Decision<?> decision) {
        decision.orThrow();
        return new IllegalStateException("a decision that is neither made nor refused");
    }

    private static String changing(UUID id) {
        return PersonPages.HOME + "/" + id + "/modifier";
    }
}
