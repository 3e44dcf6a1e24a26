package fr.mediane.programmes.vouchers.refunds;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.notices.Notice;
import fr.mediane.platform.notices.Notices;
import fr.mediane.registers.organisations.Organisation;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells a sponsor, at the address that it is known by, that its money was asked for: somebody else may have done it. */
@Component
class RefundNotices {
    private static final Duration OF_USE = Duration.ofDays(30);
    private final Notices notices;
    private final OrganisationDesk organisations;
    private final Clock clock;

    RefundNotices(Notices notices, OrganisationDesk organisations, Clock clock) {
        this.notices = notices;
        this.organisations = organisations;
        this.clock = clock;
    }

    void asked(UUID sponsor, UUID refund, String lastFour) {
        if (organisations.find(Actor.SYSTEM, sponsor) instanceof Decision.Accepted<Organisation>(var known)) {
            known.email()
                    .ifPresent(address -> notices.send(Notice.email(
                            "vouchers.refund:" + refund + ":asked",
                            address,
                            "Remboursement demandé sur vos fonds de bons numériques",
                            """
                            Bonjour,

                            Le remboursement d’une partie de vos fonds disponibles a été demandé, vers le compte bancaire qui \
                            finit par %s. Un payeur doit encore l’approuver.

                            Si cette demande ne vient pas de vous, retirez-la dans votre espace et prévenez l’opérateur des bons.
                            """.formatted(lastFour),
                            clock.instant().plus(OF_USE))));
        }
    }
}
