package fr.mediane.programmes.coordination.teams.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.design.TypedDate;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.coordination.teams.RosterDesk;
import fr.mediane.programmes.coordination.teams.TeamKeepingDesk;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Letting a counsellor go from a team, and taking one back, each from a day. */
@Controller
@RequestMapping(TeamPages.PATH + "/{team}/membres/{account}")
class MemberPages {
    private final RosterDesk rosters;
    private final TeamKeepingDesk keeping;

    MemberPages(RosterDesk rosters, TeamKeepingDesk keeping) {
        this.rosters = rosters;
        this.keeping = keeping;
    }

    @GetMapping("/retirer")
    ModelAndView askRemoval(Actor actor, @PathVariable UUID team, @PathVariable UUID account) {
        return Screen.of(MemberPages.class, "member", page(actor, team, account, true, "", FormErrors.NONE));
    }

    @GetMapping("/reprendre")
    ModelAndView askReturn(Actor actor, @PathVariable UUID team, @PathVariable UUID account) {
        return Screen.of(MemberPages.class, "member", page(actor, team, account, false, "", FormErrors.NONE));
    }

    @PostMapping("/retirer")
    ModelAndView remove(
            Actor actor,
            @PathVariable UUID team,
            @PathVariable UUID account,
            @RequestParam(defaultValue = "") String jour) {
        var day = TypedDate.parse(jour);
        var decision = day.isEmpty() ? noDay(actor, team, account) : keeping.remove(actor, team, account, day.get());
        return answer(actor, team, account, true, jour, decision);
    }

    @PostMapping("/reprendre")
    ModelAndView takeBack(
            Actor actor,
            @PathVariable UUID team,
            @PathVariable UUID account,
            @RequestParam(defaultValue = "") String jour) {
        var day = TypedDate.parse(jour);
        var decision = day.isEmpty() ? noDay(actor, team, account) : keeping.takeBack(actor, team, account, day.get());
        return answer(actor, team, account, false, jour, decision);
    }

    private ModelAndView answer(
            Actor actor, UUID team, UUID account, boolean leaves, String typed, Decision<UUID> decision) {
        if (decision instanceof Decision.Refused<UUID>(var reasons)) {
            return Screen.refused(
                    MemberPages.class, "member", page(actor, team, account, leaves, typed, FormErrors.of(reasons)));
        }
        decision.orThrow();
        return new ModelAndView("redirect:" + TeamPages.PATH + "/" + team + "?fait=" + (leaves ? "retire" : "repris"));
    }

    /** Without a day there is nothing to decide but who may ask. */
    private Decision<UUID> noDay(Actor actor, UUID team, UUID account) {
        page(actor, team, account, true, "", FormErrors.NONE);
        return Decision.refused(ErrorKey.on("jour", "coordination.error.day"));
    }

    private MemberPage page(Actor actor, UUID team, UUID account, boolean leaves, String typed, FormErrors errors) {
        var roster = rosters.of(actor, team).orThrow();
        if (!roster.keeps()) {
            return Decision.<MemberPage>forbidden().orThrow();
        }
        var member = Stream.concat(roster.members().stream(), roster.former().stream())
                .filter(one -> one.account().equals(account))
                .findFirst()
                .map(Decision::accepted)
                .orElseGet(Decision::unknown)
                .orThrow();
        var day = typed.isEmpty() && errors.isEmpty() ? keeping.today().toString() : typed;
        return new MemberPage(roster.team(), member, leaves, day, errors);
    }
}
