package fr.mediane.programmes.training.passport.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.programmes.training.catalogue.AttendanceDesk;
import fr.mediane.programmes.training.catalogue.SessionDesk;
import fr.mediane.programmes.training.passport.SkillDesk;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A counsellor says what they can do, and finds what to learn next. */
@Controller
@RequestMapping(LearningPages.PATH)
class LearningPages {
    static final String PATH = PassportPages.PATH + "/progresser";
    private static final int MOST = 20;
    private final SkillDesk skills;
    private final SessionDesk sessions;
    private final AttendanceDesk attendance;

    LearningPages(SkillDesk skills, SessionDesk sessions, AttendanceDesk attendance) {
        this.skills = skills;
        this.sessions = sessions;
        this.attendance = attendance;
    }

    @GetMapping
    ModelAndView learn(Actor actor) {
        return Screen.of(LearningPages.class, "learning", page(actor, Map.of(), FormErrors.NONE));
    }

    @PostMapping
    ModelAndView say(Actor actor, @RequestParam Map<String, String> typed) {
        var texts = new HashMap<Integer, String>();
        var levels = new HashMap<Integer, Integer>();
        for (int area : SkillDesk.AREAS) {
            var text = typed.getOrDefault("domaine-" + area, "");
            texts.put(area, text);
            if (text.matches("[1-9]")) {
                levels.put(area, Integer.parseInt(text));
            }
        }
        var said = skills.say(actor, levels);
        if (said instanceof Decision.Refused<UUID>(var reasons)) {
            return Screen.refused(LearningPages.class, "learning", page(actor, texts, FormErrors.of(reasons)));
        }
        said.orThrow();
        return new ModelAndView("redirect:" + PATH);
    }

    private LearningPage page(Actor actor, Map<Integer, String> typed, FormErrors errors) {
        return new LearningPage(
                skills.own(actor).orThrow(),
                attendance.own(actor),
                sessions.ahead(actor).stream().limit(MOST).toList(),
                typed,
                errors);
    }
}
