package fr.mediane.programmes.coordination.teams.web;

import fr.mediane.design.FormErrors;
import fr.mediane.programmes.coordination.teams.Roster;
import fr.mediane.registers.identity.Invitation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One team.
 *
 * @param place name of its territory
 * @param waiting links that nobody has used yet
 * @param link the one just made, shown this once
 * @param name as typed, or as it is
 * @param done what was just done: the end of a message key
 */
public record TeamPage(
        Roster roster,
        String place,
        List<Invitation> waiting,
        Optional<Link> link,
        String name,
        FormErrors errors,
        String done) {
    private static final Set<String> KNOWN = Set.of("nom", "annulee", "retire", "repris");

    public TeamPage {
        waiting = List.copyOf(waiting);
        done = KNOWN.contains(done) ? done : "";
    }

    /** A link to hand over. */
    public record Link(String address, Instant expires) {}

    public String href() {
        return TeamPages.PATH + "/" + roster.team().id();
    }

    public String statistics() {
        return "/mon-espace/statistiques?perimetre=equipe-" + roster.team().id();
    }
}
