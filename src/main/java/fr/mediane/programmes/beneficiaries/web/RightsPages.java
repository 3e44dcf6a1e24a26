package fr.mediane.programmes.beneficiaries.web;

import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.programmes.beneficiaries.Consent;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.programmes.beneficiaries.RightsDesk;
import fr.mediane.programmes.beneficiaries.owndata.OwnDataDesk;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a person is entitled to, done with their counsellor: agree, get a copy, come to their record, object, be erased. */
@Controller
@RequestMapping(PersonPages.HOME + "/{id}")
class RightsPages {
    private final PersonDesk people;
    private final RightsDesk rights;
    private final OwnDataDesk own;
    private final CopyFile file;

    RightsPages(PersonDesk people, RightsDesk rights, OwnDataDesk own, CopyFile file) {
        this.people = people;
        this.rights = rights;
        this.own = own;
        this.file = file;
    }

    @GetMapping("/droits")
    ModelAndView see(Actor actor, @PathVariable("id") UUID id) {
        return page(actor, id, "");
    }

    @PostMapping("/code")
    ModelAndView code(Actor actor, @PathVariable("id") UUID id) {
        var code = own.makeCode(actor, id).orThrow();
        return page(actor, id, code);
    }

    @PostMapping("/accord")
    ModelAndView agree(
            Actor actor,
            @PathVariable("id") UUID id,
            @RequestParam(name = "objet", defaultValue = "TEAM") Consent.Purpose purpose,
            @RequestParam(name = "oui", defaultValue = "false") boolean yes) {
        var done = yes ? rights.agree(actor, id, purpose) : rights.withdraw(actor, id, purpose);
        return new ModelAndView("redirect:" + PersonPages.HOME + "/" + done.orThrow() + "/droits");
    }

    @GetMapping("/copie")
    ModelAndView copy(Actor actor, @PathVariable("id") UUID id) {
        return Screen.of(
                RightsPages.class,
                "copy",
                new CopyPage(id, rights.copy(actor, id).orThrow()));
    }

    @GetMapping("/copie.json")
    ResponseEntity<String> json(Actor actor, @PathVariable("id") UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("donnees.json")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(file.json(rights.copy(actor, id).orThrow()));
    }

    @PostMapping("/effacement")
    ModelAndView erase(
            Actor actor,
            @PathVariable("id") UUID id,
            @RequestParam(name = "opposition", defaultValue = "false") boolean objection) {
        (objection ? rights.object(actor, id) : rights.erase(actor, id)).orThrow();
        return new ModelAndView("redirect:" + PersonPages.HOME + "?fait=effacee");
    }

    private ModelAndView page(Actor actor, UUID id, String code) {
        var person = people.find(actor, id).orThrow();
        return Screen.of(
                RightsPages.class,
                "rights",
                new RightsPage(person, rights.consents(actor, person.id()).orThrow(), code));
    }
}
