package fr.mediane.programmes.referral.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.programmes.coordination.Team;
import fr.mediane.programmes.referral.PartnerLink;
import fr.mediane.programmes.referral.ReceivedDesk.Received;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who was sent to a counsellor, and the links by which; for a coordinator the links only.
 *
 * @param counsellor whether they receive people
 * @param id of the link about to be made, so that two clicks make one
 * @param base the address that people see
 */
public record ReceivedPage(
        boolean counsellor,
        List<Received> received,
        List<PartnerLink> links,
        List<Team> teams,
        String base,
        String id,
        String partner,
        String team,
        FormErrors errors) {

    /** The team's name; empty for a link to oneself. */
    public String teamOf(PartnerLink link) {
        return link.team().flatMap(this::named).orElse("");
    }

    /** Who may receive. */
    public List<Option> receivers(String oneself) {
        var options = new ArrayList<Option>();
        if (counsellor) {
            options.add(Option.of("", oneself));
        }
        teams.forEach(one -> options.add(Option.of(one.id().toString(), one.name())));
        return options;
    }

    private Optional<String> named(UUID team) {
        return teams.stream()
                .filter(one -> one.id().equals(team))
                .map(Team::name)
                .findFirst();
    }
}
