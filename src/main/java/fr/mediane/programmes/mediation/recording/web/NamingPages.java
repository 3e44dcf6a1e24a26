package fr.mediane.programmes.mediation.recording.web;

import fr.mediane.design.Screen;
import fr.mediane.design.Suggestions;
import fr.mediane.design.Suggestions.Line;
import fr.mediane.design.Ui;
import fr.mediane.kernel.Actor;
import fr.mediane.programmes.beneficiaries.PersonBrief;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import java.util.ArrayList;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whom the form proposes to name while a name is typed; last, to add someone of this name. */
@Controller
@RequestMapping(RecordingPages.HOME)
class NamingPages {
    private static final int MOST = 6;
    private final PersonDesk people;

    NamingPages(PersonDesk people) {
        this.people = people;
    }

    @GetMapping("/personnes")
    ModelAndView people(Actor actor, @RequestParam(name = "q", defaultValue = "") String text) {
        var lines = new ArrayList<Line>();
        people.suggest(actor, text, MOST).orThrow().stream()
                .map(NamingPages::line)
                .forEach(lines::add);
        if (text.codePoints().anyMatch(Character::isLetter) && text.indexOf('@') < 0) {
            lines.add(new Line("", text.strip(), "+"));
        }
        return Screen.of(Ui.class, "suggestions", new Suggestions(lines));
    }

    private static Line line(PersonBrief person) {
        return new Line(
                person.id().toString(),
                person.name(),
                person.birthYear().map(String::valueOf).orElse(""));
    }
}
