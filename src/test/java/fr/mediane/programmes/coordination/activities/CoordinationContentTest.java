package fr.mediane.programmes.coordination.activities;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Coded;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.coordination.activities.CoordinationCodes.AnimationTheme;
import fr.mediane.programmes.coordination.activities.CoordinationCodes.AnimationType;
import fr.mediane.programmes.coordination.activities.CoordinationCodes.Echelon;
import fr.mediane.programmes.coordination.activities.CoordinationCodes.EventType;
import fr.mediane.programmes.coordination.activities.CoordinationCodes.Initiative;
import fr.mediane.programmes.coordination.activities.CoordinationCodes.Kind;
import fr.mediane.programmes.coordination.activities.CoordinationCodes.Organiser;
import fr.mediane.programmes.coordination.activities.CoordinationCodes.PartnershipNature;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CoordinationContentTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    /** Everything filled in, whatever the kind. */
    static CoordinationContent full(Kind kind) {
        return new CoordinationContent(
                kind,
                TODAY,
                90,
                "Rencontre",
                Optional.of(AnimationType.COMITE),
                Optional.of(Initiative.DEMANDE),
                Set.of(AnimationTheme.RH, AnimationTheme.PARTAGE),
                12,
                Optional.of(EventType.NEC_LOCAL),
                Set.of(Organiser.HUB),
                250,
                Optional.of(Echelon.DEPARTEMENTAL),
                Set.of(PartnershipNature.RDV_ELU),
                Optional.of(new UUID(1, 2)),
                "Bien passé");
    }

    private static List<String> fields(CoordinationContent content) {
        return content.mistakes(TODAY).stream().map(ErrorKey::field).toList();
    }

    private static String codes(Coded[] values) {
        return Arrays.stream(values).map(Coded::code).collect(Collectors.joining(" "));
    }

    @Test
    void theCodesAreThoseOfTheNationalTool() {
        assertThat(codes(AnimationType.values()))
                .isEqualTo("assemblee comite groupe_de_travail echange reunion_coordination webinaire autre");
        assertThat(codes(Initiative.values())).isEqualTo("initiative demande");
        assertThat(codes(AnimationTheme.values())).isEqualTo("partage reseau soutien professionnel rh autre");
        assertThat(codes(EventType.values())).isEqualTo("grand_public national inclusion_numerique nec_local autre");
        assertThat(codes(Organiser.values()))
                .isEqualTo(
                        "ma_structure commune epci departement region association entreprise hub etat groupement autre");
        assertThat(codes(Echelon.values())).isEqualTo("communal intercommunal departemental regional national");
        assertThat(codes(PartnershipNature.values()))
                .isEqualTo("parcours_usager subvention coordination_departementale rdv_elu autre");
    }

    @Test
    void keepsOnlyWhatBelongsToTheKind() {
        var animation = full(Kind.ANIMATION).trimmed();
        assertThat(animation.event()).isEmpty();
        assertThat(animation.participants()).isZero();
        assertThat(animation.partner()).isEmpty();
        var event = full(Kind.EVENEMENT).trimmed();
        assertThat(event.themes()).isEmpty();
        assertThat(event.counsellors()).isZero();
        assertThat(event.organisers()).containsExactly(Organiser.HUB);
        var partnership = full(Kind.PARTENARIAT).trimmed();
        assertThat(partnership.initiative()).isEmpty();
        assertThat(partnership.natures()).containsExactly(PartnershipNature.RDV_ELU);
        for (var kind : Kind.values()) {
            assertThat(fields(full(kind).trimmed())).as(kind.code()).isEmpty();
        }
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(fields(bare(Kind.ANIMATION))).containsExactly("minutes", "animation", "initiative", "themes");
        assertThat(fields(bare(Kind.EVENEMENT))).containsExactly("minutes", "event", "organisers", "echelon");
        assertThat(fields(bare(Kind.PARTENARIAT))).containsExactly("minutes", "natures", "echelon");
    }

    @Test
    void refusesDaysToComeAndDaysBeforeTheProgramme() {
        for (var day : List.of(TODAY.plusDays(1), LocalDate.of(2019, 12, 31))) {
            var full = full(Kind.ANIMATION).trimmed();
            var other = new CoordinationContent(
                    full.kind(),
                    day,
                    30,
                    "",
                    full.animation(),
                    full.initiative(),
                    full.themes(),
                    0,
                    Optional.empty(),
                    Set.of(),
                    0,
                    Optional.empty(),
                    Set.of(),
                    Optional.empty(),
                    "");
            assertThat(fields(other)).containsExactly("date");
        }
    }

    private static CoordinationContent bare(Kind kind) {
        return new CoordinationContent(
                kind,
                TODAY,
                0,
                "",
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                0,
                Optional.empty(),
                Set.of(),
                0,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                "");
    }
}
