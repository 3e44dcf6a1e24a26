package fr.mediane.programmes.vouchers;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.vouchers.UseDesk.Use;
import fr.mediane.programmes.vouchers.offline.OfflineUseDesk;
import fr.mediane.programmes.vouchers.offline.OfflineUseDesk.Paid;
import fr.mediane.programmes.vouchers.offline.OfflineUseDesk.Taken;
import fr.mediane.programmes.vouchers.offline.Pass;
import fr.mediane.programmes.vouchers.offline.PassDesk;
import fr.mediane.programmes.vouchers.signing.Claims;
import fr.mediane.programmes.vouchers.signing.SignedVouchers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A prepared device of a place. */
final class ADevice {
    final UUID organisation;
    final Actor actor;
    final Pass pass;
    private final OfflineUseDesk uses;

    ADevice(ApplicationContext house, UUID organisation) {
        this.organisation = organisation;
        actor = AWorkingCampaign.person(new Grant(Role.VENUE_MANAGER, new Scope.Organisation(organisation)));
        uses = house.getBean(OfflineUseDesk.class);
        pass = house.getBean(PassDesk.class)
                .prepare(actor, Uuid7.next(), Optional.empty())
                .orThrow();
    }

    /** What the square code of a voucher says. */
    static String scanned(ApplicationContext house, Made voucher) {
        return house.getBean(JdbcClient.class)
                .sql("""
                        select v.batch, v.cents, c.grace_until from vouchers.voucher v
                        join vouchers.campaign c on c.id = v.campaign where v.serial = :serial
                        """)
                .param("serial", voucher.serial())
                .query((row, _) -> "https://mediane.example/bon#"
                        + house.getBean(SignedVouchers.class)
                                .signer()
                                .signed(
                                        voucher.secret(),
                                        new Claims(
                                                voucher.serial(),
                                                row.getLong("cents"),
                                                row.getObject("batch", UUID.class),
                                                row.getObject("grace_until", LocalDate.class))))
                .single();
    }

    /** A use taken now, to be sent as often as wanted. */
    Taken took(String scanned, long cents) {
        return new Taken(
                pass.id(),
                Instant.now(),
                new Use(Uuid7.next(), scanned, organisation, Optional.empty(), "26", AWorkingCampaign.HELP, cents, 0));
    }

    Decision<Paid> sends(Taken taken) {
        return uses.take(actor, taken);
    }
}
