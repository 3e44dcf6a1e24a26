package fr.mediane.programmes.coordination.demonstration;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Progress;
import fr.mediane.programmes.coordination.DemonstrationTeams;
import fr.mediane.programmes.coordination.Tag;
import fr.mediane.programmes.coordination.TagLevel;
import fr.mediane.programmes.coordination.partners.PartnerDesk;
import fr.mediane.programmes.coordination.partners.PartnerDraft;
import fr.mediane.programmes.coordination.partners.PartnerKind;
import fr.mediane.programmes.coordination.tags.TagKeepingDesk;
import fr.mediane.registers.identity.DemonstrationPeople;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What counsellors of the Drôme share: partners of the directory, and tags of the four levels. */
@Component
class SharedDemonstration implements DemonstrationData {
    static final Actor COORDINATOR = as("coordinateur", Role.COORDINATOR, drome());
    private static final Actor COUNSELLOR = as("mediatrice", Role.MEDIATOR, new Scope.Own());
    private static final Actor ADMINISTRATION = as("administration", Role.ADMINISTRATOR, new Scope.National());
    private final PartnerDesk partners;
    private final TagKeepingDesk tags;
    private final InventedActivities activities;

    SharedDemonstration(PartnerDesk partners, TagKeepingDesk tags, InventedActivities activities) {
        this.partners = partners;
        this.tags = tags;
        this.activities = activities;
    }

    @Override
    public String name() {
        return "demonstration.coordination.shared";
    }

    @Override
    public int order() {
        return 48;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        tags();
        activities.record(COORDINATOR, partners());
    }

    /** @return one of them */
    private UUID partners() {
        partner(PartnerKind.FRANCE_TRAVAIL, "France Travail Valence", "26362", "Orienter vers l’accueil, le matin.");
        partner(PartnerKind.ECOLE, "Collège des Trois-Becs", "26108", "ENT et Pronote, à la rentrée.");
        partner(PartnerKind.BIBLIOTHEQUE, "Médiathèque du Diois", "26113", "Deux postes en libre accès.");
        partner(PartnerKind.FRANCE_SERVICES, "France services Montélimar", "26198", "Démarches, sans rendez-vous.");
        return partner(PartnerKind.CCAS, "CCAS de Crest", "26108", "Aides locales, le mardi et le jeudi.");
    }

    private UUID partner(PartnerKind kind, String name, String commune, String note) {
        var draft = new PartnerDraft(kind.code(), name, "", "", commune, "", "", note, false);
        return partners.create(COORDINATOR, Uuid7.next(), draft).orThrow();
    }

    private void tags() {
        for (var label : List.of("À rappeler", "Dossier long")) {
            tag(
                    COUNSELLOR,
                    TagLevel.PERSONAL,
                    DemonstrationPeople.account("mediatrice").toString(),
                    label);
        }
        for (var label : List.of("Bus numérique", "Atelier seniors")) {
            tag(COORDINATOR, TagLevel.TEAM, DemonstrationTeams.DROME.toString(), label);
        }
        tag(COORDINATOR, TagLevel.DEPARTEMENT, "26", "Plan pauvreté");
        for (var label : List.of("Café IA", "Campagne des impôts")) {
            tag(ADMINISTRATION, TagLevel.NATIONAL, "", label);
        }
    }

    /** Somebody who tries things out may have made the same before. */
    private void tag(Actor actor, TagLevel level, String owner, String label) {
        if (tags.create(actor, Uuid7.next(), new Tag.Whose(level, owner), label)
                instanceof Decision.Forbidden<UUID> refused) {
            refused.orThrow();
        }
    }

    private static Scope drome() {
        return new Scope.Territory(Scope.Level.DEPARTEMENT, "26");
    }

    private static Actor as(String persona, Role role, Scope scope) {
        return new Actor(Optional.of(DemonstrationPeople.account(persona)), persona, Set.of(new Grant(role, scope)));
    }
}
