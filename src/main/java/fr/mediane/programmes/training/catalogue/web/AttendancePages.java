package fr.mediane.programmes.training.catalogue.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.programmes.training.catalogue.AttendanceDesk;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Whoever is signed in takes a place, gives it back, and signs that they came. */
@Controller
@RequestMapping("/mon-espace/formation/sessions/{id}")
class AttendancePages {
    private final AttendanceDesk desk;
    private final SessionReading reading;

    AttendancePages(AttendanceDesk desk, SessionReading reading) {
        this.desk = desk;
        this.reading = reading;
    }

    @PostMapping("/inscription")
    ModelAndView enrol(Actor actor, @PathVariable("id") UUID id) {
        return answer(actor, id, desk.enrol(actor, id));
    }

    @PostMapping("/retrait")
    ModelAndView leave(Actor actor, @PathVariable("id") UUID id) {
        return answer(actor, id, desk.leave(actor, id));
    }

    @PostMapping("/emargement")
    ModelAndView sign(Actor actor, @PathVariable("id") UUID id) {
        return answer(actor, id, desk.sign(actor, id));
    }

    private ModelAndView answer(Actor actor, UUID id, Decision<?> decision) {
        if (decision instanceof Decision.Refused<?>(var reasons)) {
            return Screen.refused(AttendancePages.class, "session", reading.page(actor, id, FormErrors.of(reasons)));
        }
        decision.orThrow();
        return new ModelAndView("redirect:" + CataloguePages.PATH + "/sessions/" + id);
    }
}
