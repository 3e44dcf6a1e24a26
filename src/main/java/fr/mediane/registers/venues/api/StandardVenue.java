package fr.mediane.registers.venues.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;

/** What the API's description says of a venue: the 32 fields of the standard, and three of ours. Never made. */
@Schema(
        name = "Lieu",
        description =
                "Champs du standard national des lieux de médiation numérique, version 1.0.2 ; un champ vide est omis, les listes sont jointes par « | ».")
record StandardVenue(
        @Schema(requiredMode = RequiredMode.REQUIRED) String id,

        @Schema(description = "SIRET, RNA ou RIDET", example = "43493312300029", requiredMode = RequiredMode.REQUIRED)
        String pivot,

        @Schema(requiredMode = RequiredMode.REQUIRED) String nom,
        @Schema(requiredMode = RequiredMode.REQUIRED) String commune,

        @Schema(example = "26000", requiredMode = RequiredMode.REQUIRED)
        String code_postal,

        @Nullable String code_insee,
        @Schema(requiredMode = RequiredMode.REQUIRED) String adresse,
        @Nullable String complement_adresse,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String typologie,
        @Schema(example = "+33180059880") @Nullable String telephone,
        @Nullable String courriels,
        @Nullable String site_web,

        @Schema(description = "Au format opening_hours d’OpenStreetMap", example = "Mo-Fr 09:00-12:00") @Nullable
        String horaires,

        @Nullable String presentation_resume,
        @Nullable String presentation_detail,
        @Nullable String source,
        @Nullable String itinerance,
        @Nullable String structure_parente,

        @Schema(format = "date", requiredMode = RequiredMode.REQUIRED)
        String date_maj,

        @Schema(example = "Aide aux démarches administratives|Utilisation sécurisée du numérique") @Nullable
        String services,

        @Nullable String publics_specifiquement_adresses,
        @Nullable String prise_en_charge_specifique,
        @Nullable String frais_a_charge,
        @Nullable String dispositif_programmes_nationaux,
        @Nullable String formations_labels,
        @Nullable String autres_formations_labels,
        @Nullable String modalites_acces,
        @Nullable String modalites_accompagnement,
        @Nullable String fiche_acces_libre,
        @Nullable String prise_rdv,

        @Schema(description = "Mètres depuis le centre de la recherche, quand elle en a un") @Nullable
        Integer distance,

        @Schema(description = "À l’heure du lieu ; absent quand les horaires ne permettent pas de le dire") @Nullable
        Boolean ouvert_maintenant,

        @Schema(description = "La page du lieu, pour tous", requiredMode = RequiredMode.REQUIRED)
        String page) {}
