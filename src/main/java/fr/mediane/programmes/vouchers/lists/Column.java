package fr.mediane.programmes.vouchers.lists;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The columns of a list; what the campaign's rule asks has further ones, under the rule's own words. */
enum Column {
    NAME("nom", Set.of("nom de famille", "name", "last name")),
    FIRST_NAME("prenom", Set.of("first name")),
    BORN("naissance", Set.of("date de naissance", "ne le", "nee le", "birth date", "born")),
    WAY("moyen", Set.of("comment", "way")),
    CONTACT("contact", Set.of("courriel", "email", "e mail", "telephone", "mobile"));

    private final String heading;
    private final Set<String> others;

    Column(String heading, Set<String> others) {
        this.heading = heading;
        this.others = others;
    }

    String heading() {
        return heading;
    }

    static Optional<Column> of(String heading) {
        var plain = plain(heading);
        return Stream.of(values())
                .filter(column -> column.heading.equals(plain) || column.others.contains(plain))
                .findFirst();
    }

    /** Small letters without accents, single blanks. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
