package fr.mediane.registers.territory.api;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.Decision;
import fr.mediane.registers.territory.TerritoryDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The official geographic code, for programs. */
@RestController
@Tag(name = "Territoires", description = "Code officiel géographique ; positions de GeoNames. Licence Ouverte 2.0.")
class TerritoryApi {
    /** A new official code comes once a year, with a release: an hour late is in time. */
    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final TerritoryDesk territory;

    TerritoryApi(TerritoryDesk territory) {
        this.territory = territory;
    }

    @Operation(
            summary = "Cherche des communes",
            description =
                    "Par début de nom, de code postal ou des deux, ou par code officiel ; les fautes de frappe sont"
                            + " pardonnées. Les plus peuplées d’abord.")
    @GetMapping("/api/v1/communes")
    ResponseEntity<List<CommuneSheet>> communes(
            @Parameter(description = "Ce qui est tapé.", example = "saint deni") @RequestParam(defaultValue = "")
                    String q,
            @Parameter(description = "De 1 à 50.") @RequestParam(defaultValue = "10") int limit) {
        return kept(territory.search(q, limit).stream().map(CommuneSheet::of).toList());
    }

    @Operation(
            summary = "Une commune par son code officiel",
            description = "Un ancien code mène à la commune d’aujourd’hui, dont la réponse donne le code.")
    @GetMapping("/api/v1/communes/{code}")
    ResponseEntity<CommuneSheet> commune(@PathVariable CommuneCode code) {
        return kept(territory
                .commune(code)
                .map(CommuneSheet::of)
                .orElseGet(() -> Decision.<CommuneSheet>unknown().orThrow()));
    }

    @Operation(summary = "Tous les départements, et les collectivités d’outre-mer")
    @GetMapping("/api/v1/departements")
    ResponseEntity<List<AreaSheet>> departements() {
        return kept(territory.departements().stream().map(AreaSheet::of).toList());
    }

    @Operation(summary = "Toutes les régions, et les collectivités d’outre-mer")
    @GetMapping("/api/v1/regions")
    ResponseEntity<List<AreaSheet>> regions() {
        return kept(territory.regions().stream().map(AreaSheet::of).toList());
    }

    @Operation(
            summary = "Les intercommunalités (EPCI à fiscalité propre)",
            description = "Celles qui ont une commune dans le département ; toutes sans lui.")
    @GetMapping("/api/v1/epci")
    ResponseEntity<List<AreaSheet>> epci(
            @Parameter(example = "26") @RequestParam(defaultValue = "") String departement) {
        return kept(territory.epcis(departement).stream().map(AreaSheet::of).toList());
    }

    /** The hash of texts, numbers and truths is the same in every process, so any of them may answer 304. */
    private static <T> ResponseEntity<T> kept(T body) {
        return ResponseEntity.ok()
                .cacheControl(KEPT)
                .eTag("W/\"" + Integer.toHexString(body.hashCode()) + "\"")
                .body(body);
    }
}
