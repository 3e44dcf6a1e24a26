package fr.mediane.programmes.coordination.roadmap.web;

import fr.mediane.design.Ui;
import fr.mediane.kernel.Scope;
import fr.mediane.programmes.coordination.roadmap.JointAction;
import fr.mediane.programmes.coordination.roadmap.Need;
import java.util.Map;
import java.util.UUID;

/** What people read for the codes and ids in a road map. */
public record RoadMapNames(
        String departement,
        Map<UUID, String> partners,
        Map<UUID, String> organisations,
        Map<Scope.Territory, String> places) {
    public RoadMapNames {
        partners = Map.copyOf(partners);
        organisations = Map.copyOf(organisations);
        places = Map.copyOf(places);
    }

    public String leader(JointAction action) {
        return switch (action.leader()) {
            case JointAction.Leader.Organisation(var id) -> organisations.getOrDefault(id, "");
            case JointAction.Leader.Partner(var id) -> partners.getOrDefault(id, "");
        };
    }

    /** Those that take part, in the order of their names. */
    public String partners(JointAction action) {
        return action.partners().stream()
                .map(id -> partners.getOrDefault(id, ""))
                .sorted()
                .reduce((one, next) -> one + ", " + next)
                .orElse("");
    }

    public String place(Ui ui, Need need) {
        return need.where()
                .map(where -> places.getOrDefault(where, where.code()))
                .orElse(ui.t("roadmap.everywhere"));
    }
}
