package fr.mediane.programmes.training.initiatives.web;

import fr.mediane.design.Download;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.platform.Messages;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.training.catalogue.Audience;
import fr.mediane.programmes.training.catalogue.Level;
import fr.mediane.programmes.training.initiatives.InitiativeDesk;
import fr.mediane.programmes.training.initiatives.InitiativeSearch;
import fr.mediane.programmes.training.initiatives.Technology;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Initiatives and organisers, for everybody; beside the trainings, and looked for in the same way. */
@Controller
@RequestMapping(InitiativePages.PATH)
class InitiativePages {
    static final String PATH = "/formations";
    private static final String CSV = "text/csv;charset=UTF-8";
    private final InitiativeDesk desk;
    private final Messages messages;
    private final Clock clock;

    InitiativePages(InitiativeDesk desk, Messages messages, Clock clock) {
        this.desk = desk;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/initiatives")
    ModelAndView initiatives(@RequestParam Map<String, String> asked) {
        var search = search(asked);
        return Screen.of(
                InitiativePages.class,
                "initiatives",
                new InitiativeListPage(search, desk.published(search), List.of()));
    }

    @GetMapping("/initiatives/{id}")
    ModelAndView initiative(Actor actor, @PathVariable("id") UUID id) {
        return Screen.of(
                InitiativePages.class,
                "initiative",
                new InitiativePage(desk.find(actor, id).orThrow(), Paris.today(clock)));
    }

    @GetMapping("/organismes")
    ModelAndView organisers(@RequestParam Map<String, String> asked) {
        var search = search(asked);
        return Screen.of(
                InitiativePages.class,
                "organisers",
                new InitiativeListPage(search, List.of(), desk.organisers(search)));
    }

    @GetMapping("/initiatives.csv")
    void initiativesCsv(@RequestParam Map<String, String> asked, Locale locale, HttpServletResponse response)
            throws IOException {
        var words = InitiativeCsv.words(messages, locale);
        send(response, "initiatives.csv", InitiativeCsv.initiatives(words, desk.published(search(asked))));
    }

    @GetMapping("/organismes.csv")
    void organisersCsv(@RequestParam Map<String, String> asked, Locale locale, HttpServletResponse response)
            throws IOException {
        var words = InitiativeCsv.words(messages, locale);
        send(response, "organismes.csv", InitiativeCsv.organisers(words, desk.organisers(search(asked))));
    }

    private static void send(HttpServletResponse response, String name, byte[] bytes) throws IOException {
        Download.attach(response, name, CSV, bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static InitiativeSearch search(Map<String, String> asked) {
        return new InitiativeSearch(
                asked.getOrDefault("texte", ""),
                one(Audience.values(), asked.get("public")),
                one(Level.values(), asked.get("niveau")),
                one(Technology.values(), asked.get("domaine")));
    }

    private static <T extends Enum<T>> Optional<T> one(T[] values, @Nullable String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
