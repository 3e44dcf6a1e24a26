package fr.mediane.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/** Invented people, copied in: number n has always the same name. */
public final class ManyPeople {
    private static final List<String> GIVEN = List.of(
            "Aïcha",
            "Bernard",
            "Chloé",
            "Driss",
            "Éliane",
            "Fatou",
            "Gérard",
            "Hélène",
            "Ibrahim",
            "Josiane",
            "Karim",
            "Lucienne",
            "Mohamed",
            "Nadine",
            "Oumar",
            "Paulette",
            "Quentin",
            "Rachid",
            "Solange",
            "Thérèse",
            "Ulysse",
            "Valérie",
            "Wassim",
            "Xavière",
            "Yvonne",
            "Zoé",
            "Jean-Luc",
            "Marie-Claude");
    private static final List<String> START = List.of(
            "Mar", "Ber", "Du", "La", "Le", "Mo", "Si", "Ro", "Gi", "Bou", "Che", "Da", "Fer", "Gau", "Ha", "Lam",
            "Mer", "Per", "Re", "Ve", "D’A", "Saint-");
    private static final List<String> MIDDLE =
            List.of("ti", "na", "ro", "le", "vi", "ma", "bo", "che", "ra", "gni", "lla", "mou", "so", "cha", "ve");
    private static final List<String> END =
            List.of("n", "rd", "nt", "t", "x", "z", "lier", "nier", "ni", "llon", "sson", "ud", "el", "es", "is");

    private ManyPeople() {}

    static String name(long number) {
        long rest = number * 7_919;
        return pick(GIVEN, rest) + " " + pick(START, rest / 29) + pick(MIDDLE, rest / 641) + pick(END, rest / 9_973);
    }

    public static void copy(Connection connection, long from, long to) throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("""
                copy beneficiaries.person (
                    id, stands_as, name, birth_year, gender, status, shared, created_by, created_at, changed_at)
                from stdin
                """);
        var rows = new StringBuilder();
        for (long n = from; n <= to; n++) {
            rows.append(String.format("01940000-0000-7000-8000-%1$012x\t01940000-0000-7000-8000-%1$012x\t", n))
                    .append(name(n))
                    .append('\t')
                    .append(1930 + n % 75)
                    .append(n % 2 == 0 ? "\tfeminin" : "\tmasculin")
                    .append("\tretraite\t")
                    .append(n % 5 == 0)
                    .append("\t01930000-0000-7000-8000-000000000001\t2026-01-01\t2026-01-01\n");
            if (rows.length() > 1_000_000 || n == to) {
                var bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
                rows.setLength(0);
            }
        }
        copy.endCopy();
    }

    private static String pick(List<String> list, long number) {
        return list.get((int) Math.floorMod(number, (long) list.size()));
    }
}
