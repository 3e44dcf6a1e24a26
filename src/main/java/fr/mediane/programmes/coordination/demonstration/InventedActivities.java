package fr.mediane.programmes.coordination.demonstration;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.coordination.activities.CoordinationCodes.AnimationTheme;
import fr.mediane.programmes.coordination.activities.CoordinationCodes.AnimationType;
import fr.mediane.programmes.coordination.activities.CoordinationCodes.Echelon;
import fr.mediane.programmes.coordination.activities.CoordinationCodes.EventType;
import fr.mediane.programmes.coordination.activities.CoordinationCodes.Initiative;
import fr.mediane.programmes.coordination.activities.CoordinationCodes.Kind;
import fr.mediane.programmes.coordination.activities.CoordinationCodes.Organiser;
import fr.mediane.programmes.coordination.activities.CoordinationCodes.PartnershipNature;
import fr.mediane.programmes.coordination.activities.CoordinationContent;
import fr.mediane.programmes.coordination.activities.CoordinationDesk;
import fr.mediane.programmes.coordination.teams.TeamKeepingDesk;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Half a year of a coordinator: meetings of the team, events, partnerships. */
@Component
class InventedActivities {
    private static final List<String> MEETINGS = List.of(
            "Point d’équipe",
            "Échange de pratiques : mots de passe",
            "Accueil de deux conseillers",
            "Retour de terrain");
    private final CoordinationDesk desk;
    private final TeamKeepingDesk teams;

    InventedActivities(CoordinationDesk desk, TeamKeepingDesk teams) {
        this.desk = desk;
        this.teams = teams;
    }

    /** @param partner of the partnerships */
    void record(Actor coordinator, UUID partner) {
        for (int week = 2; week < 26; week += 3) {
            desk.record(coordinator, Uuid7.next(), meeting(week)).orThrow();
        }
        desk.record(coordinator, Uuid7.next(), event(6, "Forum des associations", 140))
                .orThrow();
        desk.record(coordinator, Uuid7.next(), event(15, "Semaine du numérique", 65))
                .orThrow();
        desk.record(coordinator, Uuid7.next(), partnership(4, partner)).orThrow();
        desk.record(coordinator, Uuid7.next(), partnership(19, partner)).orThrow();
    }

    private CoordinationContent meeting(int weeksAgo) {
        return new CoordinationContent(
                Kind.ANIMATION,
                teams.today().minusWeeks(weeksAgo),
                90,
                MEETINGS.get(weeksAgo % MEETINGS.size()),
                Optional.of(weeksAgo % 2 == 0 ? AnimationType.REUNION_COORDINATION : AnimationType.ECHANGE),
                Optional.of(Initiative.INITIATIVE),
                Set.of(AnimationTheme.PARTAGE, AnimationTheme.RESEAU),
                6 + weeksAgo % 5,
                Optional.empty(),
                Set.of(),
                0,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                "");
    }

    private CoordinationContent event(int weeksAgo, String title, int participants) {
        return new CoordinationContent(
                Kind.EVENEMENT,
                teams.today().minusWeeks(weeksAgo),
                240,
                title,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                0,
                Optional.of(EventType.GRAND_PUBLIC),
                Set.of(Organiser.MA_STRUCTURE, Organiser.COMMUNE),
                participants,
                Optional.of(Echelon.COMMUNAL),
                Set.of(),
                Optional.empty(),
                "");
    }

    private CoordinationContent partnership(int weeksAgo, UUID partner) {
        return new CoordinationContent(
                Kind.PARTENARIAT,
                teams.today().minusWeeks(weeksAgo),
                60,
                "Qui oriente vers qui",
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                0,
                Optional.empty(),
                Set.of(),
                0,
                Optional.of(Echelon.DEPARTEMENTAL),
                Set.of(PartnershipNature.PARCOURS_USAGER),
                Optional.of(partner),
                "");
    }
}
