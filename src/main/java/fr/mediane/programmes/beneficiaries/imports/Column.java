package fr.mediane.programmes.beneficiaries.imports;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A column of a file of people. */
public enum Column {
    FIRST_NAME("Prénom", 20, "prenoms", "firstname", "givenname"),
    NAME(
            "Nom",
            24,
            "nomdefamille",
            "nomcomplet",
            "nometprenom",
            "nomprenom",
            "prenomnom",
            "beneficiaire",
            "name",
            "lastname",
            "familyname",
            "surname",
            "fullname"),
    BIRTH_YEAR(
            "Année de naissance", 12, "annee", "naissance", "datedenaissance", "birthyear", "birthdate", "yearofbirth"),
    GENDER("Genre", 16, "sexe", "civilite", "gender", "sex"),
    STATUS("Situation", 16, "statut", "statutsocial", "status"),
    COMMUNE("Commune", 24, "ville", "communederesidence", "city", "town"),
    POSTCODE("Code postal", 12, "cp", "postcode", "postalcode", "zip"),
    INSEE("Code INSEE", 12, "insee", "codecommune", "codeinseecommune", "inseecode"),
    PHONE("Téléphone", 18, "tel", "portable", "mobile", "telephoneportable", "numerodetelephone", "numero", "phone"),
    EMAIL("Adresse électronique", 30, "email", "mail", "courriel", "adressemail", "adresseemail", "emailaddress"),
    NEEDS("Besoins", 40, "besoin", "note", "notes", "commentaire", "commentaires", "remarques", "needs");

    private final String heading;
    private final int width;
    private final Set<String> others;

    Column(String heading, int width, String... others) {
        this.heading = heading;
        this.width = width;
        this.others = Set.of(others);
    }

    /** What it is called in the model and in our own files, French in every language. */
    public String heading() {
        return heading;
    }

    /** How wide it is in a workbook, in characters. */
    public int width() {
        return width;
    }

    /** Message key of what goes into it. */
    public String noteKey() {
        return "beneficiaries.import.note." + name();
    }

    /** The column that people call so, whatever capitals, accents and spaces. */
    static Optional<Column> of(String heading) {
        var word = word(heading);
        for (var column : values()) {
            if (word.equals(word(column.heading)) || column.others.contains(word)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** Letters and digits only, small, without accents. */
    static String word(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
