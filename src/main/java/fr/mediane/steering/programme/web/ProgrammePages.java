package fr.mediane.steering.programme.web;

import fr.mediane.design.Download;
import fr.mediane.design.Navigation;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.platform.Messages;
import fr.mediane.registers.organisations.OrganisationDesk;
import fr.mediane.registers.territory.Departement;
import fr.mediane.registers.territory.TerritoryDesk;
import fr.mediane.steering.programme.Alert;
import fr.mediane.steering.programme.AlertKind;
import fr.mediane.steering.programme.ProgrammeDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The counsellor programme at a glance, and the lists behind its figures. */
@Controller
class ProgrammePages implements Navigation {
    private static final String PATH = "/mon-espace/programme";
    private static final int ALL = 20_000;
    private static final String CSV = "text/csv;charset=UTF-8";
    private final ProgrammeDesk desk;
    private final OrganisationDesk organisations;
    private final TerritoryDesk territories;
    private final Messages messages;

    ProgrammePages(ProgrammeDesk desk, OrganisationDesk organisations, TerritoryDesk territories, Messages messages) {
        this.desk = desk;
        this.organisations = organisations;
        this.territories = territories;
        this.messages = messages;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        return desk.mayCome(actor) ? List.of(new Entry("programme.nav", PATH, 122)) : List.of();
    }

    @GetMapping(PATH)
    ModelAndView show(Actor actor) {
        return Screen.of(
                ProgrammePages.class,
                "programme",
                new ProgrammePage(desk.of(actor).orThrow(), departements()));
    }

    @GetMapping(PATH + ".csv")
    void csv(Actor actor, Locale locale, HttpServletResponse response) throws IOException {
        var file = ProgrammeCsv.of(desk.of(actor).orThrow(), key -> messages.text(locale, key));
        Download.attach(response, "programme.csv", CSV, file.length);
        response.getOutputStream().write(file);
    }

    @GetMapping(PATH + "/alertes")
    ModelAndView alerts(Actor actor, @RequestParam(name = "genre", defaultValue = "") String kind) {
        return Screen.of(ProgrammePages.class, "alerts", alertsPage(actor, kind, AlertsPage.MOST));
    }

    @GetMapping(PATH + "/alertes.csv")
    void alertsCsv(
            Actor actor,
            @RequestParam(name = "genre", defaultValue = "") String kind,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = ProgrammeCsv.of(alertsPage(actor, kind, ALL), key -> messages.text(locale, key));
        Download.attach(response, "alertes.csv", CSV, file.length);
        response.getOutputStream().write(file);
    }

    private AlertsPage alertsPage(Actor actor, String code, int most) {
        var kind = AlertKind.of(code);
        var found = desk.first(actor, kind, most).orThrow();
        var employers = found.first().stream().map(Alert::employer).distinct().toList();
        return new AlertsPage(found, kind, organisations.named(actor, employers), departements());
    }

    private Map<String, String> departements() {
        return territories.departements().stream().collect(Collectors.toMap(Departement::code, Departement::name));
    }
}
