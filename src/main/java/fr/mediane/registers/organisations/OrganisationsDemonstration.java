package fr.mediane.registers.organisations;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.PhoneNumber;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Progress;
import fr.mediane.registers.journal.Action;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Loads the invented organisations. Their telephone numbers are among those reserved for fiction. */
@Component
class OrganisationsDemonstration implements DemonstrationData {
    private final Organisations organisations;
    private final JournalDesk journal;

    OrganisationsDemonstration(Organisations organisations, JournalDesk journal) {
        this.organisations = organisations;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "demonstration organisations";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        var samples = DemonstrationOrganisations.all();
        progress.total(samples.size());
        for (int i = 0; i < samples.size(); i++) {
            organisations.insert(organisation(samples.get(i), i + 1));
            progress.done(i + 1);
        }
        journal.write(
                Actor.SYSTEM,
                Action.CREATED,
                samples.stream()
                        .map(sample -> Entry.of(OrganisationDesk.MODULE, OrganisationDesk.TYPE, sample.id()))
                        .toList());
    }

    private static Organisation organisation(DemonstrationOrganisations.Sample sample, int rank) {
        return new Organisation(
                sample.id(),
                0,
                Optional.of(sample.siret()),
                Optional.empty(),
                sample.name(),
                sample.kind(),
                sample.address(),
                Optional.of(sample.commune()),
                Optional.of(EmailAddress.of("contact@organisation%d.example".formatted(rank))),
                Optional.of(PhoneNumber.of("06 39 98 01 %02d".formatted(rank))),
                activity(sample.kind()),
                Optional.empty());
    }

    /** Public administration, or help to people where they live. */
    private static Optional<ActivityCode> activity(OrganisationKind kind) {
        return switch (kind) {
            case COMMUNE, CCAS, EPCI, DEPARTEMENT, REGION, SYNDICAT_MIXTE, ETAT ->
                Optional.of(new ActivityCode("84.11Z"));
            case ASSOCIATION -> Optional.of(new ActivityCode("88.99B"));
            case ETABLISSEMENT_PUBLIC, GIP, ENTREPRISE, AUTRE -> Optional.empty();
        };
    }
}
