package fr.mediane.programmes.workforce;

/** What somebody is hired by. */
public enum ContractKind {
    /** Without a last day. */
    CDI,
    CDD,
    /** Parcours emploi compétences: a subsidised contract. */
    PEC,
    /** Contrat de projet of a public body. */
    PROJECT;

    /** Key of its name on the screen. */
    public String messageKey() {
        return "workforce.contract.kind." + name();
    }
}
