package fr.mediane.steering.statistics.asking.web;

import fr.mediane.design.FormErrors;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Paris;
import fr.mediane.steering.statistics.Perimeter;
import fr.mediane.steering.statistics.Question;
import fr.mediane.steering.statistics.asking.Asked;
import fr.mediane.steering.statistics.web.Choices;
import fr.mediane.steering.statistics.web.QuestionForm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Understands what the address of a page of one indicator asks for. Rights are for the Desks to decide. */
@Component
public class Reception {
    private final Choices choices;
    private final Clock clock;

    Reception(Choices choices, Clock clock) {
        this.choices = choices;
        this.clock = clock;
    }

    /** What is asked, among what the actor may see; forbidden when nothing of it. */
    public Decision<Asked> read(Actor actor, QuestionForm form, List<Perimeter> perimeters) {
        var perimeter = perimeters.stream()
                .filter(one -> form.perimeter().isEmpty() || one.code().equals(form.perimeter()))
                .findFirst();
        return perimeter.isEmpty()
                ? Decision.forbidden()
                : Question.parse(form.raw())
                        .flatMap(question -> Asked.period(question, today()))
                        .map(period -> new Asked(perimeter.get(), period));
    }

    /** The form, filled in as it was sent. */
    public Asking form(String path, QuestionForm form, List<Perimeter> perimeters, Decision<Asked> asked) {
        return new Asking(
                path,
                form,
                asked instanceof Decision.Accepted<Asked>(var understood)
                        ? Optional.of(understood.period())
                        : Optional.empty(),
                choices.named(perimeters),
                FormErrors.of(asked instanceof Decision.Refused<Asked>(var reasons) ? reasons : List.<ErrorKey>of()));
    }

    public LocalDate today() {
        return Paris.today(clock);
    }
}
