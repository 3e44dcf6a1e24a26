package fr.mediane.programmes.coordination.activities;

import fr.mediane.kernel.Coded;
import java.util.Locale;

/** The closed lists of coordination activities, in the codes of the national tool; names are the codes in capitals. */
public final class CoordinationCodes {
    private CoordinationCodes() {}

    /** A code that is its constant's name in small letters. */
    interface Named extends Coded {
        String name();

        @Override
        default String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a coordinator did. */
    public enum Kind implements Named {
        ANIMATION,
        EVENEMENT,
        PARTENARIAT;

        @Override
        public String messageKey() {
            return "coordination.code.kind." + code();
        }
    }

    /** {@code type_animation} */
    public enum AnimationType implements Named {
        ASSEMBLEE,
        COMITE,
        GROUPE_DE_TRAVAIL,
        ECHANGE,
        REUNION_COORDINATION,
        WEBINAIRE,
        AUTRE;

        @Override
        public String messageKey() {
            return "coordination.code.animation." + code();
        }
    }

    /** {@code initiative}: of the coordinator's own, or asked for. */
    public enum Initiative implements Named {
        INITIATIVE,
        DEMANDE;

        @Override
        public String messageKey() {
            return "coordination.code.initiative." + code();
        }
    }

    /** {@code thematique_animation} */
    public enum AnimationTheme implements Named {
        PARTAGE,
        RESEAU,
        SOUTIEN,
        PROFESSIONNEL,
        RH,
        AUTRE;

        @Override
        public String messageKey() {
            return "coordination.code.theme." + code();
        }
    }

    /** {@code type_evenement} */
    public enum EventType implements Named {
        GRAND_PUBLIC,
        NATIONAL,
        INCLUSION_NUMERIQUE,
        NEC_LOCAL,
        AUTRE;

        @Override
        public String messageKey() {
            return "coordination.code.event." + code();
        }
    }

    /** {@code organisateur} */
    public enum Organiser implements Named {
        MA_STRUCTURE,
        COMMUNE,
        EPCI,
        DEPARTEMENT,
        REGION,
        ASSOCIATION,
        ENTREPRISE,
        HUB,
        ETAT,
        GROUPEMENT,
        AUTRE;

        @Override
        public String messageKey() {
            return "coordination.code.organiser." + code();
        }
    }

    /** {@code echelon_territorial} */
    public enum Echelon implements Named {
        COMMUNAL,
        INTERCOMMUNAL,
        DEPARTEMENTAL,
        REGIONAL,
        NATIONAL;

        @Override
        public String messageKey() {
            return "coordination.code.echelon." + code();
        }
    }

    /** {@code nature_partenariat} */
    public enum PartnershipNature implements Named {
        PARCOURS_USAGER,
        SUBVENTION,
        COORDINATION_DEPARTEMENTALE,
        RDV_ELU,
        AUTRE;

        @Override
        public String messageKey() {
            return "coordination.code.nature." + code();
        }
    }
}
