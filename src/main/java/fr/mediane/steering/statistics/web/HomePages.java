package fr.mediane.steering.statistics.web;

import fr.mediane.design.Screen;
import fr.mediane.steering.statistics.Question;
import fr.mediane.steering.statistics.open.OpenDesk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The home page: three ways in, and one living figure. */
@Controller
class HomePages {
    private final OpenDesk statistics;

    HomePages(OpenDesk statistics) {
        this.statistics = statistics;
    }

    @GetMapping("/")
    ModelAndView home() {
        var months = statistics.answer(Question.EVERYTHING).orThrow().months();
        return Screen.of(HomePages.class, "home", new HomePage(statistics.living(), months));
    }
}
