package fr.mediane.programmes.training.catalogue.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Navigation;
import fr.mediane.design.Screen;
import fr.mediane.engines.surveys.impact.HeardDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.Paris;
import fr.mediane.platform.calendar.CalendarEvent;
import fr.mediane.platform.calendar.CalendarText;
import fr.mediane.programmes.training.catalogue.Audience;
import fr.mediane.programmes.training.catalogue.LearningModule;
import fr.mediane.programmes.training.catalogue.Level;
import fr.mediane.programmes.training.catalogue.Modules;
import fr.mediane.programmes.training.catalogue.Session;
import fr.mediane.programmes.training.catalogue.SessionDesk;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What can be learnt: for everybody, and with more in it for counsellors. */
@Controller
@RequestMapping(CataloguePages.PATH)
class CataloguePages implements Navigation {
    static final String PATH = "/formations";
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private final SessionDesk desk;
    private final Modules modules;
    private final CalendarText calendar;
    private final SessionReading reading;
    private final HeardDesk events;

    CataloguePages(SessionDesk desk, Modules modules, CalendarText calendar, SessionReading reading, HeardDesk events) {
        this.desk = desk;
        this.modules = modules;
        this.calendar = calendar;
        this.reading = reading;
        this.events = events;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        return actor.signedIn() ? List.of(new Entry("training.catalogue", PATH, 35)) : List.of();
    }

    @GetMapping
    ModelAndView all(
            Actor actor,
            @RequestParam(name = "texte", defaultValue = "") String text,
            @RequestParam(name = "public", defaultValue = "") String audience,
            @RequestParam(name = "niveau", defaultValue = "") String level) {
        var forWhom = one(Audience.values(), audience);
        var howHard = one(Level.values(), level);
        var found = desk.open(text, forWhom, howHard);
        var codes = found.stream().map(LearningModule::code).toList();
        return Screen.of(
                CataloguePages.class,
                "catalogue",
                new CataloguePage(
                        text,
                        forWhom.map(Enum::name).orElse(""),
                        howHard.map(Enum::name).orElse(""),
                        found,
                        desk.ahead(Actor.PUBLIC).stream()
                                .filter(session ->
                                        codes.contains(session.module().code()))
                                .toList()));
    }

    private static <T extends Enum<T>> Optional<T> one(T[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    @GetMapping("/{code}")
    ModelAndView module(Actor actor, @PathVariable("code") String code) {
        var module = modules.find(code)
                .map(Decision::accepted)
                .orElseGet(Decision::unknown)
                .orThrow();
        return Screen.of(
                CataloguePages.class,
                "module",
                new ModulePage(
                        module,
                        desk.ahead(actor).stream()
                                .filter(session -> session.module().code().equals(code))
                                .toList(),
                        modules.materials(code),
                        new Evaluation(events.of(code))));
    }

    @GetMapping("/sessions/{id}")
    ModelAndView session(Actor actor, @PathVariable("id") UUID id) {
        return Screen.of(CataloguePages.class, "session", reading.page(actor, id, FormErrors.NONE));
    }

    /** The sessions for everybody, for calendar programs; those called off are marked so. */
    @GetMapping("/calendrier.ics")
    ResponseEntity<byte[]> calendar() {
        var events =
                desk.announced(Actor.PUBLIC).stream().map(CataloguePages::event).toList();
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .body(calendar.write("-//Mediane//Formations//FR", events).getBytes(StandardCharsets.UTF_8));
    }

    private static CalendarEvent event(Session session) {
        return new CalendarEvent(
                session.id(),
                session.madeAt(),
                session.cancelled() ? 1 : 0,
                session.startsAt(),
                session.endsAt(),
                Paris.ZONE,
                session.module().title().french(),
                session.place(),
                session.cancelled());
    }
}
