package fr.mediane.programmes.vouchers.handing;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Progress;
import fr.mediane.registers.identity.DemonstrationPeople;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The first people to whom the demonstration's distributor handed a voucher, each by what the campaign's rule asks. */
@Component
class HandingDemonstration implements DemonstrationData {
    private static final List<String> AGES =
            List.of("67", "72", "61", "80", "69", "75", "64", "34", "41", "52", "29", "47", "58");
    private final DistributionDesk desk;

    HandingDemonstration(DistributionDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "demonstration.handed-vouchers";
    }

    /** After the rules, by which they are handed out. */
    @Override
    public int order() {
        return 96;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        var counter = new Actor(
                Optional.of(DemonstrationPeople.account("distributeur")),
                "",
                Set.of(new Grant(Role.DISTRIBUTOR, new Scope.Organisation(DemonstrationPeople.DISTRIBUTOR))));
        var stock = desk.stock(counter).stream().findFirst();
        if (stock.isEmpty()) {
            return;
        }
        for (var age : AGES) {
            if (desk.next(counter, stock.get().batch()) instanceof Decision.Accepted<UUID>(var voucher)) {
                desk.hand(
                        counter,
                        new Handing(
                                Uuid7.next(),
                                voucher,
                                false,
                                Way.PAPER,
                                "",
                                List.of("26", age, "true"),
                                Optional.empty()));
            }
        }
    }
}
