package fr.mediane.registers.organisations;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Progress;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** An invented network, with members in Drôme and Gironde. */
@Component
class NetworkDemonstration implements DemonstrationData {
    private final NetworkDesk desk;

    NetworkDemonstration(NetworkDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "demonstration networks";
    }

    @Override
    public int order() {
        return 21;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        var drome = DemonstrationOrganisations.in("26");
        var gironde = DemonstrationOrganisations.in("33");
        for (var member : List.of(drome.get(0), drome.get(1), drome.get(5), gironde.get(0), gironde.get(6))) {
            desk.add(
                            Actor.SYSTEM,
                            Uuid7.next(),
                            DemonstrationOrganisations.NETWORK,
                            member.id(),
                            LocalDate.of(2024, 1, 15))
                    .orThrow();
        }
    }
}
