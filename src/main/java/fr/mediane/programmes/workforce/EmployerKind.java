package fr.mediane.programmes.workforce;

import fr.mediane.registers.organisations.OrganisationKind;

/** What an employer is to the programme. */
public enum EmployerKind {
    COMMUNE,
    DEPARTEMENT,
    REGION,
    EPCI,
    COLLECTIVITE,
    GIP,
    PRIVATE;

    /** Whether the State pays as for a public body. */
    public boolean publicBody() {
        return this != PRIVATE;
    }

    /** What an organisation of the register is to the programme. */
    static EmployerKind of(OrganisationKind kind) {
        return switch (kind) {
            case COMMUNE, CCAS -> COMMUNE;
            case EPCI -> EPCI;
            case DEPARTEMENT -> DEPARTEMENT;
            case REGION -> REGION;
            case SYNDICAT_MIXTE, ETAT, ETABLISSEMENT_PUBLIC -> COLLECTIVITE;
            case GIP -> GIP;
            case ASSOCIATION, ENTREPRISE, AUTRE -> PRIVATE;
        };
    }
}
