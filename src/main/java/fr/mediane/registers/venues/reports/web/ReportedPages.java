package fr.mediane.registers.venues.reports.web;

import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.registers.venues.reports.ReportInboxDesk;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the public says is wrong with venues, for those who keep them. */
@Controller
@RequestMapping("/mon-espace/lieux/signalements")
class ReportedPages {
    private final ReportInboxDesk reports;

    ReportedPages(ReportInboxDesk reports) {
        this.reports = reports;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        return Screen.of(
                ReportedPages.class,
                "reported",
                new ReportedPage(reports.waiting(actor).orThrow()));
    }

    @PostMapping("/{id}")
    ModelAndView handle(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String suite) {
        reports.handle(actor, id, suite.equals("traite")).orThrow();
        return new ModelAndView("redirect:/mon-espace/lieux/signalements");
    }
}
