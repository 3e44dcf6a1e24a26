package fr.mediane.programmes.training.campus.web;

import fr.mediane.design.Screen;
import fr.mediane.programmes.training.campus.CampusDesk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The public digital campus. */
@Controller
class CampusPages {
    private final CampusDesk desk;

    CampusPages(CampusDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/campus")
    ModelAndView all() {
        return Screen.of(CampusPages.class, "campus", new CampusPage(desk.professions(), desk.courses()));
    }

    @GetMapping("/campus/{profession}")
    ModelAndView path(@PathVariable("profession") String profession) {
        return Screen.of(CampusPages.class, "profession", desk.path(profession).orThrow());
    }
}
