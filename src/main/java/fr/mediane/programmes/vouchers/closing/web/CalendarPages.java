package fr.mediane.programmes.vouchers.closing.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Navigation;
import fr.mediane.design.Screen;
import fr.mediane.design.TypedDate;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.vouchers.Rights;
import fr.mediane.programmes.vouchers.closing.CalendarDesk;
import fr.mediane.programmes.vouchers.closing.CalendarDesk.Dated;
import fr.mediane.programmes.vouchers.closing.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The dates on which campaigns end, for those who run vouchers. */
@Controller
@RequestMapping(CalendarPages.PATH)
class CalendarPages implements Navigation {
    static final String PATH = "/administration/bons/calendriers";
    private final CalendarDesk desk;

    CalendarPages(CalendarDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        return Rights.runs(actor) ? List.of(new Entry("vouchers.calendar.title", PATH, 288)) : List.of();
    }

    @GetMapping
    ModelAndView all(Actor actor) {
        return Screen.of(
                CalendarPages.class,
                "calendars",
                new CalendarsPage(desk.all(actor).orThrow()));
    }

    @GetMapping("/{id}")
    ModelAndView one(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String fait) {
        return Screen.of(
                CalendarPages.class,
                "calendar",
                new CalendarPage(desk.of(actor, id).orThrow(), Map.of(), !fait.isEmpty(), FormErrors.NONE));
    }

    @PostMapping("/{id}")
    ModelAndView move(Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> values) {
        var dated = desk.of(actor, id).orThrow();
        var typed = new EnumMap<Step, String>(Step.class);
        var days = new EnumMap<Step, LocalDate>(Step.class);
        var mistakes = new ArrayList<ErrorKey>();
        for (var step : CalendarDesk.MOVABLE) {
            var text = values.getFirst(step.name());
            if (text != null && dated.movable(step)) {
                typed.put(step, text.length() > 10 ? "" : text);
                TypedDate.parse(text)
                        .ifPresentOrElse(
                                day -> days.put(step, day),
                                () -> mistakes.add(ErrorKey.on(step.name(), "vouchers.calendar.error.day")));
            }
        }
        var decision = mistakes.isEmpty() ? desk.move(actor, id, days) : Decision.<Dated>refused(mistakes);
        if (decision instanceof Decision.Refused<Dated>(var reasons)) {
            return Screen.refused(
                    CalendarPages.class, "calendar", new CalendarPage(dated, typed, false, FormErrors.of(reasons)));
        }
        decision.orThrow();
        return new ModelAndView("redirect:" + PATH + "/" + id + "?fait=oui");
    }
}
