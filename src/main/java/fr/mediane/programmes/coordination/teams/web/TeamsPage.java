package fr.mediane.programmes.coordination.teams.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.programmes.coordination.Team;
import java.util.List;

/**
 * The teams of whoever reads, and the form to make one.
 *
 * @param places names of the teams' territories, in the order of the teams
 * @param territories where the reader may make a team; empty for who may not
 */
public record TeamsPage(
        List<Team> teams, List<String> places, List<Option> territories, TeamForm form, FormErrors errors) {
    public TeamsPage {
        teams = List.copyOf(teams);
        places = List.copyOf(places);
        territories = List.copyOf(territories);
    }

    public boolean coordinates() {
        return !territories.isEmpty();
    }
}
