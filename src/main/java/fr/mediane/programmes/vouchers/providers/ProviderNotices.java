package fr.mediane.programmes.vouchers.providers;

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

/** Tells an organisation, at the address that it is known by, what happens to the account where it is paid. */
@Component
class ProviderNotices {
    private static final Duration OF_USE = Duration.ofDays(30);
    private final Notices notices;
    private final OrganisationDesk organisations;
    private final Clock clock;

    ProviderNotices(Notices notices, OrganisationDesk organisations, Clock clock) {
        this.notices = notices;
        this.organisations = organisations;
        this.clock = clock;
    }

    void proposed(UUID organisation, UUID account, String lastFour) {
        tell(organisation, account + ":proposed", "Nouveau compte bancaire pour vos bons numériques", """
                Bonjour,

                Un compte bancaire qui finit par %s a été donné pour payer les bons numériques que vous prenez.
                Une autre personne doit l’approuver. D’ici là, aucun versement ne part : ni sur l’ancien compte, ni sur \
                le nouveau.

                Si cette demande ne vient pas de vous, refusez-la sans attendre : répondez à l’opérateur des bons.
                """.formatted(
                        lastFour));
    }

    void approved(UUID organisation, UUID account, String lastFour) {
        tell(organisation, account + ":approved", "Votre compte bancaire est approuvé", """
                Bonjour,

                Le compte bancaire qui finit par %s est approuvé. Les prochains versements y arriveront.
                """.formatted(lastFour));
    }

    void refused(UUID organisation, UUID account, String lastFour, String reason) {
        tell(organisation, account + ":refused", "Votre compte bancaire n’est pas approuvé", """
                Bonjour,

                Le compte bancaire qui finit par %s n’est pas approuvé : %s
                """.formatted(
                        lastFour, reason));
    }

    private void tell(UUID organisation, String key, String subject, String body) {
        if (organisations.find(Actor.SYSTEM, organisation) instanceof Decision.Accepted<Organisation>(var known)) {
            known.email()
                    .ifPresent(address -> notices.send(Notice.email(
                            "vouchers.bank-account:" + key,
                            address,
                            subject,
                            body,
                            clock.instant().plus(OF_USE))));
        }
    }
}
