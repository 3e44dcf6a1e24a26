package fr.mediane.programmes.training.initiatives;

import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Paris;
import fr.mediane.platform.Progress;
import fr.mediane.programmes.training.catalogue.Audience;
import fr.mediane.programmes.training.catalogue.LearningModule.Words;
import fr.mediane.programmes.training.catalogue.Level;
import fr.mediane.registers.identity.DemonstrationPeople;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Initiatives of three organisations: published, refused, and one of {@code employeur} that waits for the administration. */
@Component
class InitiativesDemonstration implements DemonstrationData {
    private final Initiatives initiatives;
    private final Clock clock;

    InitiativesDemonstration(Initiatives initiatives, Clock clock) {
        this.initiatives = initiatives;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "demonstration.training-initiatives";
    }

    @Override
    public int order() {
        return 99;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        published();
        decided(
                propose(
                        DemonstrationPeople.ORGANISATION,
                        new Words("Soldes sur les ordinateurs", "Computer sales"),
                        new Words("Des ordinateurs à prix réduit.", "Computers at a reduced price."),
                        List.of(Audience.ALL),
                        List.of(Technology.SKILLS),
                        Extent.LOCAL),
                Optional.of("C’est une vente : on n’y apprend rien."));
        propose(
                DemonstrationPeople.ORGANISATION,
                new Words("Réparer ensemble", "Repairing together"),
                new Words(
                        "Un samedi par mois, on démonte, on répare et on réinstalle avec des bénévoles.",
                        "One Saturday a month, people take apart, repair and reinstall with volunteers."),
                List.of(Audience.ALL),
                List.of(Technology.SOFTWARE),
                Extent.LOCAL);
    }

    private void published() {
        decided(
                propose(
                        DemonstrationPeople.ORGANISATION,
                        new Words("Les mardis du clavier", "Keyboard Tuesdays"),
                        new Words(
                                "Chaque mardi, une heure pour apprendre à écrire, envoyer et ranger, à son rythme.",
                                "Every Tuesday, an hour to learn to write, send and tidy up, at one’s own pace."),
                        List.of(Audience.ALL),
                        List.of(Technology.SKILLS),
                        Extent.LOCAL),
                Optional.empty());
        decided(
                propose(
                        DemonstrationPeople.SPONSOR,
                        new Words("Caravane de la cybersécurité", "Cybersecurity caravan"),
                        new Words(
                                "Un bus va de commune en commune : on y apprend à reconnaître une arnaque et à se protéger.",
                                "A bus goes from town to town: people learn to spot a scam and to stay safe."),
                        List.of(Audience.ALL, Audience.LABOUR),
                        List.of(Technology.CYBERSECURITY, Technology.SOCIAL_MEDIA),
                        Extent.REGIONAL),
                Optional.empty());
        decided(
                propose(
                        DemonstrationPeople.DISTRIBUTOR,
                        new Words("Mille heures d’IA au lycée", "A thousand hours of AI at school"),
                        new Words(
                                "Des ateliers pour comprendre ce que fait une intelligence artificielle, et en débattre.",
                                "Workshops to understand what artificial intelligence does, and to debate it."),
                        List.of(Audience.EDUCATION),
                        List.of(Technology.AI, Technology.DATA),
                        Extent.NATIONAL),
                Optional.empty());
    }

    private UUID propose(
            UUID organisation,
            Words title,
            Words summary,
            List<Audience> audiences,
            List<Technology> technologies,
            Extent extent) {
        var id = Uuid7.next();
        var draft = new InitiativeDraft(
                title,
                summary,
                audiences,
                technologies,
                Level.BASIC,
                StudyField.GENERAL,
                extent,
                List.of("fr"),
                Paris.today(clock).minusMonths(2),
                Optional.empty(),
                "https://initiative.example/" + id);
        initiatives.insert(id, organisation, draft, DemonstrationPeople.account("employeur"), clock.instant());
        return id;
    }

    private void decided(UUID id, Optional<String> reason) {
        initiatives.decide(
                id,
                reason.isEmpty() ? InitiativeState.PUBLISHED : InitiativeState.REFUSED,
                reason,
                DemonstrationPeople.account("administration"),
                clock.instant());
    }
}
