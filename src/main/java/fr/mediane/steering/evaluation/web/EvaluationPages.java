package fr.mediane.steering.evaluation.web;

import fr.mediane.design.Download;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.Messages;
import fr.mediane.steering.evaluation.Evaluation;
import fr.mediane.steering.evaluation.EvaluationDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a campaign was worth, for those who pay for it and those who run it. */
@Controller
@RequestMapping("/mon-espace/campagnes/{id}")
class EvaluationPages {
    private final EvaluationDesk desk;
    private final Messages messages;

    EvaluationPages(EvaluationDesk desk, Messages messages) {
        this.desk = desk;
        this.messages = messages;
    }

    @GetMapping("/evaluation")
    ModelAndView show(Actor actor, @PathVariable UUID id) {
        return Screen.of(EvaluationPages.class, "evaluation", new EvaluationPage(evaluation(actor, id)));
    }

    @GetMapping("/evaluation.csv")
    void csv(Actor actor, @PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
        var file = EvaluationCsv.of(evaluation(actor, id), locale, key -> messages.text(locale, key));
        Download.attach(response, "evaluation.csv", "text/csv;charset=UTF-8", file.length);
        response.getOutputStream().write(file);
    }

    private Evaluation evaluation(Actor actor, UUID id) {
        if (!desk.mayCome(actor)) {
            Decision.forbidden().orThrow();
        }
        return desk.of(actor, id).orThrow();
    }
}
