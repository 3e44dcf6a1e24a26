package fr.mediane.programmes.workforce.legacy;

import java.util.List;

/** The files of an older tool; what their columns mean stands in {@code docs/legacy.md}. */
public enum LegacyFile {
    STRUCTURES("structures.csv", "id", "numero", "nom", "type", "departement", "zone_prioritaire", "convention"),
    POSITIONS("postes.csv", "id", "structure_id", "type", "etat", "attribue_le", "rendu_le"),
    CONTRACTS("contrats.csv", "id", "poste_id", "conseiller_id", "nom", "type", "debut", "fin", "salaire"),
    PAYMENTS("paiements.csv", "id", "poste_id", "financement_debut", "versement", "montant", "paye_le", "fonds"),
    TRAINING("formations.csv", "id", "conseiller_id", "type", "jour");

    private final String fileName;
    private final List<String> required;

    LegacyFile(String fileName, String... required) {
        this.fileName = fileName;
        this.required = List.of(required);
    }

    public String fileName() {
        return fileName;
    }

    /** Columns without which the file says nothing; it may have others. */
    public List<String> required() {
        return required;
    }

    /** Key of its name on the screen. */
    public String messageKey() {
        return "workforce.legacy.file." + name();
    }
}
