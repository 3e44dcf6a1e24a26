package fr.mediane.programmes.competence.web;

import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.programmes.competence.FollowUpDesk;
import fr.mediane.programmes.competence.adaptive.Answer;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A counsellor reads the questions aloud to a person; each answer is kept at once, so that one may stop at any time. */
@Controller
@RequestMapping(FollowUpPages.HOME + "/{assessment}/question")
class ReadingPages {
    private final FollowUpDesk desk;

    ReadingPages(FollowUpDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    ModelAndView question(
            Actor actor,
            @PathVariable("id") UUID person,
            @PathVariable("assessment") UUID id,
            @RequestParam(name = "n", defaultValue = "0") String number) {
        var found = desk.find(actor, person, id).orThrow();
        var place = FollowUpPages.place(person) + "/" + id;
        if (found.finished()) {
            return new ModelAndView("redirect:" + place + "/resultat");
        }
        return QuestionPage.of(place, found.interview(), SelfAssessmentPages.number(number), true)
                .map(page -> Screen.of(ReadingPages.class, "question", page))
                .orElseGet(() -> new ModelAndView("redirect:" + FollowUpPages.place(person)));
    }

    @PostMapping
    ModelAndView answer(
            Actor actor,
            @PathVariable("id") UUID person,
            @PathVariable("assessment") UUID id,
            @RequestParam(name = "n", defaultValue = "0") String number,
            @RequestParam(name = "reponse", defaultValue = "") String letter) {
        var place = FollowUpPages.place(person) + "/" + id;
        int asked = SelfAssessmentPages.number(number);
        var answer = Answer.of(letter);
        if (answer.isEmpty()) {
            var found = desk.find(actor, person, id).orThrow();
            return QuestionPage.of(place, found.interview(), asked, true)
                    .filter(_ -> !found.finished())
                    .map(SelfAssessmentPages::unanswered)
                    .orElseGet(() -> new ModelAndView("redirect:" + FollowUpPages.place(person)));
        }
        var after = desk.answer(actor, person, id, asked, answer.get()).orThrow();
        return new ModelAndView("redirect:" + place + (after.finished() ? "/resultat" : "/question?n=" + (asked + 1)));
    }
}
