package fr.mediane.engines.surveys.web;

import fr.mediane.design.Download;
import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Screen;
import fr.mediane.engines.surveys.impact.Findings;
import fr.mediane.engines.surveys.impact.ImpactDesk;
import fr.mediane.engines.surveys.impact.Quarter;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.platform.Messages;
import fr.mediane.platform.Paris;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the help changes, as people say it: for everyone, and for those who follow a territory. */
@Controller
class ImpactPages {
    static final String OPEN = "/impact";
    static final String OWN = "/mon-espace/impact";
    private final ImpactDesk desk;
    private final Messages messages;
    private final Clock clock;

    ImpactPages(ImpactDesk desk, Messages messages, Clock clock) {
        this.desk = desk;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(OPEN)
    ModelAndView everyone() {
        return Screen.of(ImpactPages.class, "impact", open());
    }

    @GetMapping(OPEN + ".csv")
    void everyoneAsFile(Locale locale, HttpServletResponse response) throws IOException {
        var page = open();
        write(locale, response, page, page.findings().orElseThrow());
    }

    @GetMapping(OWN)
    ModelAndView own(
            Actor actor,
            @RequestParam(name = "ou", defaultValue = "") String where,
            @RequestParam(name = "du", defaultValue = "") String from,
            @RequestParam(name = "au", defaultValue = "") String through) {
        var page = exact(actor, new ImpactForm(where, from, through, quarter()));
        return page.errors().isEmpty()
                ? Screen.of(ImpactPages.class, "impact", page)
                : Screen.refused(ImpactPages.class, "impact", page);
    }

    @GetMapping(OWN + ".csv")
    void ownAsFile(
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            @RequestParam(name = "ou", defaultValue = "") String where,
            @RequestParam(name = "du", defaultValue = "") String from,
            @RequestParam(name = "au", defaultValue = "") String through)
            throws IOException {
        var page = exact(actor, new ImpactForm(where, from, through, quarter()));
        if (page.findings().isEmpty()) {
            Decision.forbidden().orThrow();
        }
        write(locale, response, page, page.findings().orElseThrow());
    }

    private ImpactPage open() {
        return new ImpactPage(
                Optional.of(desk.everyone()),
                List.of(),
                new ImpactForm("", "", "", quarter()),
                false,
                Optional.empty(),
                List.of(),
                desk.threshold(),
                FormErrors.NONE);
    }

    private ImpactPage exact(Actor actor, ImpactForm form) {
        if (!desk.entitled(actor)) {
            Decision.forbidden().orThrow();
        }
        var scopes = desk.scopes(actor);
        var scope = scopes.stream()
                .filter(one -> form.where().isEmpty() || ImpactDesk.code(one).equals(form.where()))
                .findFirst();
        if (scope.isEmpty() && !scopes.isEmpty()) {
            Decision.forbidden().orThrow();
        }
        var errors = form.readable() ? List.<ErrorKey>of() : List.of(ErrorKey.on("du", "surveys.error.quarters"));
        var asked = errors.isEmpty() ? scope : Optional.<Scope>empty();
        return new ImpactPage(
                asked.map(one -> desk.exact(actor, one, Quarter.parse(form.from()), Quarter.parse(form.through()))
                        .orThrow()),
                scopes.stream().map(this::way).toList(),
                form,
                actor.is(Role.MEDIATOR),
                desk.own(actor),
                asked.map(one -> desk.comments(actor, one).orThrow()).orElse(List.of()),
                desk.threshold(),
                FormErrors.of(errors));
    }

    private Option way(Scope scope) {
        return Option.of(ImpactDesk.code(scope), desk.name(scope).orElse("France"));
    }

    private Quarter quarter() {
        return Quarter.of(Paris.today(clock));
    }

    private void write(Locale locale, HttpServletResponse response, ImpactPage page, Findings found)
            throws IOException {
        var bytes = ImpactCsv.of(key -> messages.text(locale, key), page, found);
        Download.attach(response, "impact.csv", "text/csv;charset=UTF-8", bytes.length);
        response.getOutputStream().write(bytes);
    }
}
