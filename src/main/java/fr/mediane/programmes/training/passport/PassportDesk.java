package fr.mediane.programmes.training.passport;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.programmes.training.TrainingRights;
import fr.mediane.programmes.training.badges.CertificateDesk;
import fr.mediane.programmes.training.certification.PixDesk;
import fr.mediane.programmes.training.certification.ResultDesk;
import fr.mediane.programmes.training.certification.Titles;
import fr.mediane.programmes.training.paths.PathDesk;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a counsellor's training together, for themselves and, journaled, for administrators. */
@Component
@Transactional
public class PassportDesk {
    private final Titles titles;
    private final ResultDesk results;
    private final CertificateDesk certificates;
    private final PixDesk pix;
    private final PathDesk paths;
    private final JournalDesk journal;

    PassportDesk(
            Titles titles,
            ResultDesk results,
            CertificateDesk certificates,
            PixDesk pix,
            PathDesk paths,
            JournalDesk journal) {
        this.titles = titles;
        this.results = results;
        this.certificates = certificates;
        this.pix = pix;
        this.paths = paths;
        this.journal = journal;
    }

    /** One's own, for whoever is trained. */
    public Decision<Passport> own(Actor actor) {
        return TrainingRights.trained(actor)
                .map(account -> Decision.accepted(of(actor, account)))
                .orElseGet(Decision::forbidden);
    }

    /** Somebody's, for an administrator. */
    public Decision<Passport> somebodys(Actor actor, UUID account) {
        if (!TrainingRights.administers(actor)) {
            return Decision.forbidden();
        }
        journal.read(
                actor,
                Entry.ofMany(TrainingRights.MODULE, "passport", "results", "pix", "certificates")
                        .onBehalfOf(account));
        return Decision.accepted(of(actor, account));
    }

    private Passport of(Actor actor, UUID account) {
        return new Passport(
                account,
                titles.versions(),
                results.holding(actor, account).orThrow(),
                results.of(actor, account).orThrow(),
                certificates.of(actor, account).orThrow(),
                pix.of(actor, account).orThrow(),
                paths.of(actor, account));
    }
}
