package fr.mediane.engines.banking;

import fr.mediane.kernel.PostCode;
import fr.mediane.registers.territory.Commune;
import java.util.Optional;

/**
 * Who pays or is paid, with a structured address.
 *
 * @param street number and street; may be empty
 * @param postcode may be empty
 * @param country two letters
 */
public record Party(String name, String street, String postcode, String town, String country) {
    /** Somebody in France; where the commune is unknown, or has several postcodes, the address says less. */
    public static Party in(Optional<Commune> commune, String name, String street) {
        return new Party(
                name,
                street,
                commune.filter(known -> known.postcodes().size() == 1)
                        .map(known -> known.postcodes().getFirst())
                        .map(PostCode::digits)
                        .orElse(""),
                commune.map(Commune::name).orElse("France"),
                "FR");
    }
}
