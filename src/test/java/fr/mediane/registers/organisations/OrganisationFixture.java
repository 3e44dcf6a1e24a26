package fr.mediane.registers.organisations;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Invented organisations and people for tests. */
public final class OrganisationFixture {
    private static final Random RANDOM = new Random();

    private OrganisationFixture() {}

    public static Actor administrator() {
        return actor(new Grant(Role.ADMINISTRATOR, new Scope.National()));
    }

    public static Actor employerOf(UUID organisation) {
        return actor(new Grant(Role.EMPLOYER, new Scope.Organisation(organisation)));
    }

    public static Actor actor(Grant grant) {
        return new Actor(Optional.of(UUID.randomUUID()), "Personne inventée", Set.of(grant));
    }

    public static OrganisationDraft draft(String name) {
        return new OrganisationDraft(
                siret(),
                name,
                "ASSOCIATION",
                "3 rue des Essais",
                "26362",
                "",
                "contact@essai.example",
                "06 39 98 12 34",
                "88.99B");
    }

    /** A valid SIRET that begins with 0009, which no real one does. */
    public static String siret() {
        var siren = withLuhn("0009%04d".formatted(RANDOM.nextInt(10_000)));
        return withLuhn(siren + "%04d".formatted(RANDOM.nextInt(10_000)));
    }

    private static String withLuhn(String digits) {
        for (int check = 0; ; check++) {
            if (sum(digits + check) % 10 == 0) {
                return digits + check;
            }
        }
    }

    private static int sum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 1 ? (2 * digit) / 10 + (2 * digit) % 10 : digit;
        }
        return sum;
    }
}
