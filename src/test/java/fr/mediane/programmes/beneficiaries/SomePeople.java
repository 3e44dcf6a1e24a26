package fr.mediane.programmes.beneficiaries;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Counsellors and people of a test's own. */
public final class SomePeople {
    private SomePeople() {}

    /** A counsellor whom nobody else knows, and who supports nobody yet. */
    public static Actor counsellor() {
        return with(Role.MEDIATOR, new Scope.Own());
    }

    public static Actor with(Role role, Scope scope) {
        return new Actor(Optional.of(Uuid7.next()), "", Set.of(new Grant(role, scope)));
    }

    public static PersonDraft full(String name) {
        return new PersonDraft(
                name,
                "1950",
                "feminin",
                "retraite",
                "26362",
                "06 39 98 12 34",
                "Simone@exemple.fr",
                "Parler à ses petits-enfants");
    }

    /** Someone recorded by this counsellor. */
    public static UUID person(PersonDesk desk, Actor counsellor, PersonDraft draft) {
        return desk.create(counsellor, Uuid7.next(), draft).orThrow().person().id();
    }
}
