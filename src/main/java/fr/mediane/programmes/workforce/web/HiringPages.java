package fr.mediane.programmes.workforce.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.workforce.PositionDesk;
import fr.mediane.programmes.workforce.recruitment.CandidateHireDesk;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Hiring on a position, somebody whom it was offered or anybody else. */
@Controller
@RequestMapping(PositionPages.PATH + "/{id}")
class HiringPages {
    private final PositionDesk desk;
    private final CandidateHireDesk hiring;
    private final PositionViews views;

    HiringPages(PositionDesk desk, CandidateHireDesk hiring, PositionViews views) {
        this.desk = desk;
        this.hiring = hiring;
        this.views = views;
    }

    @PostMapping("/contrats")
    ModelAndView hire(Actor actor, @PathVariable UUID id, @ModelAttribute HireForm form) {
        var before = desk.find(actor, id).orThrow();
        if (!before.hires()) {
            return Decision.<ModelAndView>forbidden().orThrow();
        }
        var hired = form.order().flatMap(order -> hiring.hire(actor, id, order, form.candidacy()));
        if (hired instanceof Decision.Refused<UUID>(var reasons)) {
            return Screen.refused(
                    HiringPages.class,
                    "position",
                    views.page(actor, before, form, EndForm.BLANK, FormErrors.of(onForm(reasons)), false));
        }
        hired.orThrow();
        return new ModelAndView("redirect:" + PositionPages.PATH + "/" + id + "?fait=oui");
    }

    /** The field of the first form is called otherwise than that of the second. */
    private static List<ErrorKey> onForm(List<ErrorKey> reasons) {
        return reasons.stream()
                .map(one -> one.field().equals("fin") ? new ErrorKey(one.key(), "dernier", one.arguments()) : one)
                .toList();
    }
}
