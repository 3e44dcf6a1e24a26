package fr.mediane.registers.territory.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.GeoPoint;
import fr.mediane.kernel.PostCode;
import fr.mediane.registers.territory.Commune;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A commune as programs get it. */
@Schema(name = "Commune")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommuneSheet(
        @Schema(description = "Code officiel (INSEE).", example = "26362")
        String code,

        @Schema(example = "Valence") String name,

        @Schema(description = "Nom avec de quoi le distinguer.", example = "Valence (26000)")
        String label,

        @Schema(description = "Pour un arrondissement municipal, le code de sa commune.", example = "75056") @Nullable
        String partOf,

        List<String> postcodes,
        Area departement,
        Area region,

        @Schema(description = "SIREN de l’intercommunalité.") @Nullable
        String epci,

        @Nullable Long population,
        Centre centre,
        @Schema(example = "Europe/Paris") String timeZone) {
    /** A département or a region. */
    record Area(String code, String name) {
        static Area of(Commune.Named named) {
            return new Area(named.code(), named.name());
        }
    }

    /** Degrees (WGS 84). */
    record Centre(
            double latitude,
            double longitude,

            @Schema(description = "Vrai quand le point est celui des communes voisines : à dire « environ ».")
            boolean approximate) {
        static Centre of(GeoPoint point, boolean approximate) {
            return new Centre(point.latitude(), point.longitude(), approximate);
        }
    }

    static CommuneSheet of(Commune commune) {
        return new CommuneSheet(
                commune.code().code(),
                commune.name(),
                commune.label(),
                commune.partOf().map(CommuneCode::code).orElse(null),
                commune.postcodes().stream().map(PostCode::digits).toList(),
                Area.of(commune.departement()),
                Area.of(commune.region()),
                commune.epci().orElse(null),
                commune.population().isPresent() ? commune.population().getAsLong() : null,
                Centre.of(commune.centre(), commune.approximate()),
                commune.zone().getId());
    }
}
