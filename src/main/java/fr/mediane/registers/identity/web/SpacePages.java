package fr.mediane.registers.identity.web;

import fr.mediane.design.Screen;
import fr.mediane.design.Today;
import fr.mediane.kernel.Actor;
import fr.mediane.platform.Paris;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The start page of those signed in. */
@Controller
class SpacePages {
    private final List<Today> rooms;
    private final Clock clock;

    SpacePages(ObjectProvider<Today> rooms, Clock clock) {
        this.rooms = rooms.orderedStream().toList();
        this.clock = clock;
    }

    @GetMapping("/mon-espace")
    ModelAndView space(Actor actor) {
        return Screen.of(SpacePages.class, "space", new SpacePage(Paris.today(clock), rooms));
    }
}
