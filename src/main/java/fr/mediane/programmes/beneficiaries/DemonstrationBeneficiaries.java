package fr.mediane.programmes.beneficiaries;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Invented people, with ids that are always the same. */
public final class DemonstrationBeneficiaries {
    /** How many people {@code mediatrice} supports. */
    public static final int OF_MEDIATRICE = 60;

    /** How many people each other counsellor supports. */
    public static final int OF_EACH = 8;

    private static final List<String> GIVEN = List.of(
            "Marie",
            "Ahmed",
            "Simone",
            "Jean-Pierre",
            "Fatima",
            "Lucienne",
            "Thomas",
            "Nadia",
            "René",
            "Yvonne",
            "Kévin",
            "Mei",
            "Olga",
            "Mamadou",
            "Chantal",
            "Roger",
            "Inès",
            "Ginette",
            "Paul",
            "Zohra");
    private static final List<String> FAMILY = List.of(
            "Dupont",
            "Benali",
            "D’Almeida",
            "Le Goff",
            "Fernandes",
            "Bertrand",
            "Grondin",
            "Kowalski",
            "O’Brien",
            "Sow",
            "Lefèvre",
            "Nguyên",
            "Petit",
            "García",
            "Müller",
            "Roux",
            "Hoareau",
            "N’Diaye",
            "Castel",
            "Blanc",
            "Morel",
            "Haddad",
            "Girard");
    private static final List<String> IN_OTHER_SCRIPTS = List.of("Мария Коваленко", "محمد العربي", "王秀英");

    private DemonstrationBeneficiaries() {}

    /** The id of one of them, as if made on 1 January 2025. */
    public static UUID id(int number) {
        return new UUID(0x0194_1F29_7C00_7000L, 0x8000_0000_0010_0000L | number);
    }

    /** The ids of the people whom {@code mediatrice} supports. */
    public static List<UUID> ofMediatrice() {
        return ids(0, OF_MEDIATRICE);
    }

    /** The ids of the people whom a counsellor of the demonstration supports, by their rank. */
    public static List<UUID> of(int counsellor) {
        return ids(firstOf(counsellor), OF_EACH);
    }

    /** The number of the first of those. */
    public static int firstOf(int counsellor) {
        return OF_MEDIATRICE + counsellor * OF_EACH;
    }

    private static List<UUID> ids(int first, int many) {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < many; i++) {
            ids.add(id(first + i));
        }
        return List.copyOf(ids);
    }

    public static PersonDraft draft(int number, String commune) {
        boolean spareFields = number % 4 == 3;
        int first = first(number);
        return new PersonDraft(
                name(number),
                spareFields ? "" : String.valueOf(1938 + number * 17 % 70),
                gender(number),
                status(number),
                number % 3 == 0 ? "" : commune,
                spareFields && first == number ? "" : "06 39 98 %02d %02d".formatted(first / 100 % 100, first % 100),
                number % 3 == 1 ? "personne" + number + "@exemple.fr" : "",
                number % 5 == 0 ? "Faire ses démarches seule, sans craindre de se tromper." : "");
    }

    /** Every twentieth is someone already there, with the same phone and a slightly different name: a likely duplicate. */
    private static int first(int number) {
        return number % 20 == 19 ? number - 13 : number;
    }

    private static String name(int number) {
        if (number % 20 == 7) {
            return IN_OTHER_SCRIPTS.get(number / 20 % IN_OTHER_SCRIPTS.size());
        }
        int like = first(number);
        var family = FAMILY.get(like * 5 % FAMILY.size());
        var given = GIVEN.get(like * 3 % GIVEN.size());
        return like != number ? family.toUpperCase(Locale.FRENCH) + " " + given : given + " " + family;
    }

    /** The code of the gender of one of them. */
    public static String gender(int number) {
        return switch (number % 20 * 3 % GIVEN.size()) {
            case 0, 2, 4, 5, 7, 9, 11, 12, 14, 16, 17, 19 -> Gender.FEMALE.code();
            default -> Gender.MALE.code();
        };
    }

    private static String status(int number) {
        int age = 2026 - (1938 + number * 17 % 70);
        if (age < 24) {
            return SocialStatus.IN_SCHOOL.code();
        }
        if (age > 64) {
            return SocialStatus.RETIRED.code();
        }
        return number % 2 == 0 ? SocialStatus.UNEMPLOYED.code() : SocialStatus.EMPLOYED.code();
    }
}
