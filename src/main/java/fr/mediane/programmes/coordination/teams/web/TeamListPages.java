package fr.mediane.programmes.coordination.teams.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.coordination.TeamDesk;
import fr.mediane.programmes.coordination.teams.RosterDesk;
import fr.mediane.programmes.coordination.teams.TeamKeepingDesk;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The teams one looks after and those one is in; making one. */
@Controller
class TeamListPages {
    private static final String PATH = TeamPages.PATH;
    private final RosterDesk rosters;
    private final TeamKeepingDesk keeping;
    private final PlaceNames places;
    private final Clock clock;

    TeamListPages(RosterDesk rosters, TeamKeepingDesk keeping, PlaceNames places, Clock clock) {
        this.rosters = rosters;
        this.keeping = keeping;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView all(Actor actor) {
        if (!actor.is(Role.COORDINATOR) && !actor.is(Role.MEDIATOR)) {
            return Decision.<ModelAndView>forbidden().orThrow();
        }
        return Screen.of(TeamListPages.class, "teams", page(actor, blank(), FormErrors.NONE));
    }

    @PostMapping(PATH)
    ModelAndView create(Actor actor, @ModelAttribute TeamForm form) {
        if (TeamDesk.territories(actor).isEmpty()) {
            return Decision.<ModelAndView>forbidden().orThrow();
        }
        var id = Uuid7.parse(form.typedId(), clock.instant()).value();
        if (id.isEmpty() || form.chosen().isEmpty()) {
            var reason = id.isEmpty()
                    ? ErrorKey.of("coordination.error.form")
                    : ErrorKey.on("territory", "coordination.error.territory");
            return again(actor, form, List.of(reason));
        }
        var decision =
                keeping.create(actor, id.get(), form.typedName(), form.chosen().get());
        return decision instanceof Decision.Refused<UUID>(var reasons)
                ? again(actor, form, reasons)
                : new ModelAndView("redirect:" + PATH + "/" + decision.orThrow());
    }

    private ModelAndView again(Actor actor, TeamForm form, List<ErrorKey> reasons) {
        return Screen.refused(TeamListPages.class, "teams", page(actor, form, FormErrors.of(reasons)));
    }

    private TeamsPage page(Actor actor, TeamForm form, FormErrors errors) {
        var teams = rosters.teamsOf(actor);
        var territories = TeamDesk.territories(actor).stream()
                .sorted(Comparator.comparing(Scope.Territory::level).thenComparing(Scope.Territory::code))
                .toList();
        return new TeamsPage(
                teams,
                teams.stream().map(team -> places.of(team.territory())).toList(),
                Option.list(territories, TeamForm::code, places::of),
                form,
                errors);
    }

    private static TeamForm blank() {
        return new TeamForm(Uuid7.next().toString(), "", "", null);
    }
}
