package fr.mediane.programmes.beneficiaries.imports;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.PhoneNumber;
import java.util.Map;
import java.util.Optional;

/** Words of files for the codes of a person, and whose numbers are dialled where. */
final class Words {
    static final Map<String, String> GENDERS = Map.ofEntries(
            Map.entry("feminin", "feminin"),
            Map.entry("femme", "feminin"),
            Map.entry("f", "feminin"),
            Map.entry("mme", "feminin"),
            Map.entry("madame", "feminin"),
            Map.entry("woman", "feminin"),
            Map.entry("female", "feminin"),
            Map.entry("masculin", "masculin"),
            Map.entry("homme", "masculin"),
            Map.entry("h", "masculin"),
            Map.entry("m", "masculin"),
            Map.entry("mr", "masculin"),
            Map.entry("monsieur", "masculin"),
            Map.entry("man", "masculin"),
            Map.entry("male", "masculin"),
            Map.entry("noncommunique", "non_communique"),
            Map.entry("nc", "non_communique"),
            Map.entry("autre", "non_communique"),
            Map.entry("notsaid", "non_communique"));

    static final Map<String, String> STATUSES = Map.ofEntries(
            Map.entry("scolarise", "scolarise"),
            Map.entry("scolarisee", "scolarise"),
            Map.entry("eleve", "scolarise"),
            Map.entry("etudiant", "scolarise"),
            Map.entry("etudiante", "scolarise"),
            Map.entry("student", "scolarise"),
            Map.entry("inschool", "scolarise"),
            Map.entry("sansemploi", "sans_emploi"),
            Map.entry("demandeurdemploi", "sans_emploi"),
            Map.entry("demandeusedemploi", "sans_emploi"),
            Map.entry("chomage", "sans_emploi"),
            Map.entry("unemployed", "sans_emploi"),
            Map.entry("enemploi", "en_emploi"),
            Map.entry("salarie", "en_emploi"),
            Map.entry("salariee", "en_emploi"),
            Map.entry("employed", "en_emploi"),
            Map.entry("retraite", "retraite"),
            Map.entry("retraitee", "retraite"),
            Map.entry("retired", "retraite"),
            Map.entry("noncommunique", "non_communique"),
            Map.entry("nc", "non_communique"),
            Map.entry("notsaid", "non_communique"));

    /** Start of the commune codes of each place overseas, and the region of its numbers (ISO 3166). */
    private static final Map<String, String> REGIONS = Map.ofEntries(
            Map.entry("971", "GP"),
            Map.entry("972", "MQ"),
            Map.entry("973", "GF"),
            Map.entry("974", "RE"),
            Map.entry("975", "PM"),
            Map.entry("976", "YT"),
            Map.entry("977", "BL"),
            Map.entry("978", "MF"),
            Map.entry("986", "WF"),
            Map.entry("987", "PF"),
            Map.entry("988", "NC"));

    private Words() {}

    /** The number as dialled from where they live, in international form; empty on the mainland, or when it is none. */
    static Optional<String> phone(String typed, CommuneCode commune) {
        return Optional.ofNullable(REGIONS.get(commune.code().substring(0, 3)))
                .flatMap(region -> PhoneNumber.parse(typed, region).value())
                .map(PhoneNumber::e164);
    }
}
