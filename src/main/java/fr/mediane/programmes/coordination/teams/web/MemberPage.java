package fr.mediane.programmes.coordination.teams.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.TypedDate;
import fr.mediane.design.Ui;
import fr.mediane.programmes.coordination.Team;
import fr.mediane.programmes.coordination.teams.Roster;

/**
 * Someone who is to leave a team or to come back.
 *
 * @param day as typed
 */
public record MemberPage(Team team, Roster.Member member, boolean leaves, String day, FormErrors errors) {
    public String href() {
        return TeamPages.PATH + "/" + team.id();
    }

    public String action() {
        return href() + "/membres/" + member.account() + (leaves ? "/retirer" : "/reprendre");
    }

    public String shownDay(Ui ui) {
        return TypedDate.parse(day).map(ui::shortDate).orElse(day);
    }
}
