package fr.mediane.programmes.coordination.teams.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.web.BaseUrl;
import fr.mediane.programmes.coordination.teams.RosterDesk;
import fr.mediane.programmes.coordination.teams.TeamInvitationDesk;
import fr.mediane.programmes.coordination.teams.TeamKeepingDesk;
import fr.mediane.registers.identity.Invitation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One team: its people, its name, its invitations. */
@Controller
public class TeamPages {
    public static final String PATH = "/mon-espace/equipe";
    private final RosterDesk rosters;
    private final TeamKeepingDesk keeping;
    private final TeamInvitationDesk invitations;
    private final PlaceNames places;
    private final BaseUrl baseUrl;

    TeamPages(
            RosterDesk rosters,
            TeamKeepingDesk keeping,
            TeamInvitationDesk invitations,
            PlaceNames places,
            BaseUrl baseUrl) {
        this.rosters = rosters;
        this.keeping = keeping;
        this.invitations = invitations;
        this.places = places;
        this.baseUrl = baseUrl;
    }

    @GetMapping(PATH + "/{team}")
    ModelAndView team(
            Actor actor, @PathVariable UUID team, @RequestParam(name = "fait", defaultValue = "") String done) {
        return Screen.of(
                TeamPages.class, "team", page(actor, team, Optional.empty(), Optional.empty(), FormErrors.NONE, done));
    }

    @PostMapping(PATH + "/{team}/nom")
    ModelAndView rename(Actor actor, @PathVariable UUID team, @ModelAttribute TeamForm form) {
        var decision = keeping.rename(actor, team, form.startedFrom(), form.typedName());
        if (decision instanceof Decision.Refused<UUID>(var reasons)) {
            return Screen.refused(
                    TeamPages.class,
                    "team",
                    page(actor, team, Optional.empty(), Optional.of(form.typedName()), FormErrors.of(reasons), ""));
        }
        return new ModelAndView("redirect:" + PATH + "/" + decision.orThrow() + "?fait=nom");
    }

    /** The link is shown this once: the page answers the post itself. */
    @PostMapping(PATH + "/{team}/invitations")
    ModelAndView invite(Actor actor, @PathVariable UUID team) {
        var fresh = invitations.invite(actor, team).orThrow();
        var link = new TeamPage.Link(baseUrl.at("/invitation/" + fresh.token()), fresh.expires());
        return Screen.of(
                TeamPages.class, "team", page(actor, team, Optional.of(link), Optional.empty(), FormErrors.NONE, ""));
    }

    @PostMapping(PATH + "/{team}/invitations/{invitation}/annuler")
    ModelAndView withdraw(Actor actor, @PathVariable UUID team, @PathVariable UUID invitation) {
        invitations.withdraw(actor, team, invitation).orThrow();
        return new ModelAndView("redirect:" + PATH + "/" + team + "?fait=annulee");
    }

    private TeamPage page(
            Actor actor,
            UUID team,
            Optional<TeamPage.Link> link,
            Optional<String> name,
            FormErrors errors,
            String done) {
        var roster = rosters.of(actor, team).orThrow();
        List<Invitation> waiting =
                roster.keeps() ? invitations.waiting(actor, team).orThrow() : List.of();
        return new TeamPage(
                roster,
                places.of(roster.team().territory()),
                waiting,
                link,
                name.orElse(roster.team().name()),
                errors,
                done);
    }
}
