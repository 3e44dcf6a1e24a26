package fr.mediane.registers.territory.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.mediane.registers.territory.Departement;
import fr.mediane.registers.territory.Epci;
import fr.mediane.registers.territory.Region;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A region, a département or an intercommunality as programs get it; what does not apply is left out. */
@Schema(name = "Territoire")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AreaSheet(
        @Schema(example = "26") String code,
        @Schema(example = "Drôme") String name,

        @Schema(description = "Code de la région d’un département.") @Nullable
        String region,

        @Schema(description = "Code de la commune de la préfecture.") @Nullable
        String seat,

        @Schema(description = "CC, CA, CU, METRO ou MET69, pour une intercommunalité.") @Nullable
        String kind,

        @Nullable Long population,
        @Schema(description = "Outre-mer.") @Nullable Boolean overseas,
        CommuneSheet.Centre centre,
        @Schema(example = "Indian/Reunion") @Nullable String timeZone) {
    static AreaSheet of(Region region) {
        var centre = CommuneSheet.Centre.of(region.centre(), true);
        return new AreaSheet(
                region.code(), region.name(), null, region.seat(), null, null, region.overseas(), centre, null);
    }

    static AreaSheet of(Departement departement) {
        return new AreaSheet(
                departement.code(),
                departement.name(),
                departement.region(),
                departement.seat(),
                null,
                null,
                departement.overseas(),
                CommuneSheet.Centre.of(departement.centre(), true),
                departement.zone().getId());
    }

    static AreaSheet of(Epci epci) {
        var population = epci.population().isPresent() ? epci.population().getAsLong() : null;
        var centre = CommuneSheet.Centre.of(epci.centre(), true);
        return new AreaSheet(epci.code(), epci.name(), null, null, epci.kind(), population, null, centre, null);
    }
}
