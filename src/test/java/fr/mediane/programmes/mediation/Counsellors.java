package fr.mediane.programmes.mediation;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People and a venue of a test's own. */
public final class Counsellors {
    private Counsellors() {}

    /** A counsellor whom nobody else knows. */
    public static Actor mediator() {
        return with(Role.MEDIATOR, new Scope.Own());
    }

    public static Actor mediatorOf(UUID organisation) {
        return with(Role.MEDIATOR, new Scope.Organisation(organisation));
    }

    public static Actor with(Role role, Scope scope) {
        return new Actor(Optional.of(Uuid7.next()), "", Set.of(new Grant(role, scope)));
    }

    /** An open venue in Crest. */
    public static UUID venue(JdbcClient jdbc) {
        var id = Uuid7.next();
        jdbc.sql("""
                        insert into venues.venue (id, standard_id, status, commune_code, changed_at, pivot, nom, commune,
                            code_postal, adresse, date_maj)
                        values (:id, :standard, 'OPEN', '26108', now(), '00000000000000', :name, 'Crest', '26400',
                            '1 rue du Test', date '2026-01-01')
                        """)
                .param("id", id)
                .param("standard", id.toString())
                .param("name", "Médiathèque " + id.toString().substring(24))
                .update();
        return id;
    }
}
