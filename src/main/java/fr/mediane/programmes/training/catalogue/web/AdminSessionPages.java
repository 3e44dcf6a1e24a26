package fr.mediane.programmes.training.catalogue.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.engines.surveys.impact.HeardDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.training.catalogue.AttendanceDesk;
import fr.mediane.programmes.training.catalogue.Modules;
import fr.mediane.programmes.training.catalogue.SessionDesk;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** National administrators keep the sessions, and read who came. */
@Controller
@RequestMapping(AdminSessionPages.PATH)
class AdminSessionPages {
    static final String PATH = "/administration/formation/sessions";
    private final SessionDesk desk;
    private final AttendanceDesk attendance;
    private final Modules modules;
    private final HeardDesk events;
    private final Clock clock;

    AdminSessionPages(SessionDesk desk, AttendanceDesk attendance, Modules modules, HeardDesk events, Clock clock) {
        this.desk = desk;
        this.attendance = attendance;
        this.modules = modules;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView all(Actor actor) {
        return Screen.of(
                AdminSessionPages.class, "adminSessions", page(actor, Uuid7.next(), Map.of(), FormErrors.NONE));
    }

    @PostMapping
    ModelAndView add(Actor actor, @RequestParam Map<String, String> typed) {
        var id = Uuid7.parse(typed.getOrDefault("id", ""), clock.instant())
                .value()
                .orElseGet(Uuid7::next);
        desk.all(actor).orThrow();
        var added = new SessionForm(typed).draft().flatMap(draft -> desk.add(actor, id, draft));
        if (added instanceof Decision.Refused<UUID>(var reasons)) {
            return Screen.refused(
                    AdminSessionPages.class, "adminSessions", page(actor, id, typed, FormErrors.of(reasons)));
        }
        return new ModelAndView("redirect:" + PATH + "/" + added.orThrow());
    }

    @GetMapping("/{id}")
    ModelAndView sheet(Actor actor, @PathVariable("id") UUID id) {
        return Screen.of(AdminSessionPages.class, "sheet", sheet(actor, id, "", FormErrors.NONE));
    }

    @PostMapping("/{id}/annulation")
    ModelAndView callOff(
            Actor actor, @PathVariable("id") UUID id, @RequestParam(name = "motif", defaultValue = "") String reason) {
        var done = desk.callOff(actor, id, reason);
        if (done instanceof Decision.Refused<UUID>(var reasons)) {
            return Screen.refused(AdminSessionPages.class, "sheet", sheet(actor, id, reason, FormErrors.of(reasons)));
        }
        return new ModelAndView("redirect:" + PATH + "/" + done.orThrow());
    }

    private SheetPage sheet(Actor actor, UUID id, String reason, FormErrors errors) {
        var lines = attendance.sheet(actor, id).orThrow();
        var session = desk.find(actor, id).orThrow();
        var heard = events.of(actor, session.module().code(), id).orThrow();
        return new SheetPage(session, lines, new Evaluation(heard), reason, errors);
    }

    private AdminSessionsPage page(Actor actor, UUID id, Map<String, String> typed, FormErrors errors) {
        return new AdminSessionsPage(desk.all(actor).orThrow(), modules.all(), id.toString(), typed, errors);
    }
}
