package fr.mediane.programmes.workforce.grants.web;

import fr.mediane.design.Download;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.platform.Messages;
import fr.mediane.programmes.workforce.grants.forecast.DeMinimisDesk;
import fr.mediane.programmes.workforce.grants.forecast.GrantForecastDesk;
import fr.mediane.programmes.workforce.grants.forecast.GrantStateDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What grants will cost, by month and scenario, for payers and those who run the programme. */
@Controller
class GrantForecastPages {
    static final String PATH = "/mon-espace/subventions/prevision";
    private final GrantForecastDesk desk;
    private final GrantStateDesk state;
    private final DeMinimisDesk aids;
    private final Messages messages;

    GrantForecastPages(GrantForecastDesk desk, GrantStateDesk state, DeMinimisDesk aids, Messages messages) {
        this.desk = desk;
        this.state = state;
        this.aids = aids;
        this.messages = messages;
    }

    @GetMapping(PATH)
    ModelAndView page(Actor actor) {
        return Screen.of(
                GrantForecastPages.class,
                "forecast",
                new GrantForecastPage(
                        desk.totals(actor).orThrow(), desk.months(actor).orThrow()));
    }

    /** All grants, funding by funding, for the State. */
    @GetMapping(PayerGrantPages.PATH + "/etat.csv")
    void state(Actor actor, Locale locale, HttpServletResponse response) throws IOException {
        var lines = state.lines(actor).orThrow();
        give(response, "etat-des-subventions.csv", GrantCsv.state(key -> messages.text(locale, key), lines));
    }

    /** Aids of private employers, for the national register. */
    @GetMapping(PayerGrantPages.PATH + "/de-minimis.csv")
    void deMinimis(Actor actor, Locale locale, HttpServletResponse response) throws IOException {
        var all = aids.aids(actor).orThrow();
        give(response, "de-minimis.csv", GrantCsv.deMinimis(key -> messages.text(locale, key), all));
    }

    @GetMapping(PATH + ".csv")
    void csv(Actor actor, Locale locale, HttpServletResponse response) throws IOException {
        var months = desk.months(actor).orThrow();
        give(response, "prevision.csv", GrantCsv.forecast(key -> messages.text(locale, key), months));
    }

    private static void give(HttpServletResponse response, String name, byte[] bytes) throws IOException {
        Download.attach(response, name, "text/csv;charset=UTF-8", bytes.length);
        response.getOutputStream().write(bytes);
    }
}
