package fr.mediane.programmes.workforce.web;

import fr.mediane.design.Download;
import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.platform.Messages;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.workforce.Position;
import fr.mediane.programmes.workforce.PositionDesk;
import fr.mediane.programmes.workforce.PositionKind;
import fr.mediane.programmes.workforce.PositionSearch;
import fr.mediane.programmes.workforce.PositionState;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Positions: the list, and one with who holds it; what is done with it is in {@link HiringPages} and {@link HoldingPages}. */
@Controller
class PositionPages {
    static final String PATH = "/mon-espace/postes";
    private final PositionDesk desk;
    private final PositionViews views;
    private final WorkforceNames names;
    private final Messages messages;
    private final Clock clock;

    PositionPages(PositionDesk desk, PositionViews views, WorkforceNames names, Messages messages, Clock clock) {
        this.desk = desk;
        this.views = views;
        this.names = names;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView list(
            Actor actor,
            @RequestParam(name = "etat", defaultValue = "") String state,
            @RequestParam(name = "nature", defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String departement,
            @RequestParam(defaultValue = "1") String page) {
        var search = search(state, kind, departement, page);
        var found = desk.search(actor, search).orThrow();
        return Screen.of(
                PositionPages.class,
                "positions",
                new PositionsPage(
                        search,
                        found,
                        desk.counts(actor).orThrow(),
                        names.employers(
                                actor,
                                found.positions().stream()
                                        .map(Position::employer)
                                        .distinct()
                                        .toList()),
                        PositionsPage.named(names.departements()),
                        Paris.today(clock)));
    }

    @GetMapping(PATH + ".csv")
    void csv(
            Actor actor,
            @RequestParam(name = "etat", defaultValue = "") String state,
            @RequestParam(name = "nature", defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String departement,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var positions = desk.file(actor, search(state, kind, departement, "1")).orThrow();
        var employers = names.employers(
                actor, positions.stream().map(Position::employer).distinct().toList());
        var file = PositionsCsv.of(positions, employers, key -> messages.text(locale, key));
        Download.attach(response, "postes.csv", "text/csv;charset=UTF-8", file.length);
        response.getOutputStream().write(file);
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView one(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "candidature", defaultValue = "") String candidacy,
            @RequestParam(name = "fait", defaultValue = "") String done) {
        return Screen.of(
                PositionPages.class,
                "position",
                views.page(
                        actor,
                        desk.find(actor, id).orThrow(),
                        views.blank(actor, id, candidacy),
                        EndForm.BLANK,
                        FormErrors.NONE,
                        !done.isEmpty()));
    }

    private static PositionSearch search(String state, String kind, String departement, String page) {
        return new PositionSearch(
                coded(PositionState.class, state),
                coded(PositionKind.class, kind),
                Optional.of(departement).filter(code -> code.matches("[0-9AB]{2,3}")),
                Optional.empty(),
                page.matches("\\d{1,4}") ? Math.max(1, Integer.parseInt(page)) : 1);
    }

    private static <E extends Enum<E>> Optional<E> coded(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> PositionsPage.code(one).equals(code))
                .findFirst();
    }

    static <E extends Enum<E>> Optional<E> value(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }
}
