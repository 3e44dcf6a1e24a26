package fr.mediane.registers.organisations;

import java.util.Arrays;
import java.util.Optional;

/** What sort of body an organisation is; French words where the law's has no English one. */
public enum OrganisationKind {
    COMMUNE,
    /** Centre communal (or intercommunal) d'action sociale. */
    CCAS,
    EPCI,
    DEPARTEMENT,
    REGION,
    SYNDICAT_MIXTE,
    ETAT,
    ETABLISSEMENT_PUBLIC,
    GIP,
    ASSOCIATION,
    ENTREPRISE,
    AUTRE;

    public static Optional<OrganisationKind> parse(String code) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(code)).findFirst();
    }

    /** Key of its name on the screen. */
    public String messageKey() {
        return "organisations.kind." + name();
    }
}
