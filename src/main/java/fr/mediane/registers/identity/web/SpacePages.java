package fr.mediane.registers.identity.web;

import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The start page of those signed in. */
@Controller
class SpacePages {
    @GetMapping("/mon-espace")
    ModelAndView space(Actor actor) {
        return Screen.of(SpacePages.class, "space");
    }
}
